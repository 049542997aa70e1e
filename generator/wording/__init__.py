"""Days, numbers, labels, status texts and addresses, shared by pages, diff, files and commands."""
