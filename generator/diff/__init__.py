"""What a change of the rules does to the advice, and to readers' dates.

`git` finds a revision, `version` reads each side; `difference` walks both along the types of the
model, and `pairing` finds which items of two lists are the same. `change` tells each difference in
the words of the file. `dates` plans `situations` by both. `comparison` holds the result and
writes it for people, `as_json` for programs.
"""
