"""The contract of program, situation and plan (`docs/model.md`), as types."""
