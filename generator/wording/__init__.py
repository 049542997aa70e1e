"""Words and addresses that pages, differences, calendar files and commands share."""
