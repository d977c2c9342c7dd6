"""The Lambda function that counts a day's activities and keeps the summary."""
