"""Two versions of the rules, and in an editor's words what changes from the one to the other."""
