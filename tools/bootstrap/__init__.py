"""`make bootstrap`: the commands of docs/bootstrap.md with this repository's own values."""
