"""The Lambda function that works the event stream: stores, indexes, and raises alerts."""
