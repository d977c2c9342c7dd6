"""The Lambda function behind POST /ingest: takes events, and puts them into the stream."""
