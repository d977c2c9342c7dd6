"""The Lambda function that works the queue of alerts: each becomes an item of the results table."""
