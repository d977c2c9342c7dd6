"""Puts into a bucket what is too large for Git: the Flink application's code with its connector."""
