"""The Lambda function that records each change of the user table as an activity."""
