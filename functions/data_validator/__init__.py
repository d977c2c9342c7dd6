"""The Lambda function that judges the input of an execution."""
