"""The commands of `guide`, one a file."""
