"""Words that pages, differences, calendar files and commands share: days, windows, statuses."""
