"""What the functions share: settings, errors, DynamoDB encoding, batch writing, logs and metrics."""
