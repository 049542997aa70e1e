"""Hand-written Markdown that takes its numbers from the rules."""
