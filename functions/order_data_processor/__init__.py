"""The Lambda function that records each change of the order table as an activity."""
