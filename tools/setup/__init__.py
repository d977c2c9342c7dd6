"""Set-up of the project's own Python environment; standard library only, since it runs before anything is installed."""
