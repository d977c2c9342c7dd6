"""Day two: tools for whoever runs the systems. They speak to AWS, or to any endpoint that speaks like it."""
