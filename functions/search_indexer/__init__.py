"""The Lambda function that indexes later what the search store did not take at once."""
