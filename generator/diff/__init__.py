"""What a change of the rules does to the advice, and to readers' dates.

`version` reads each side; `difference` walks both along the types of the model (`model_types`), and
`pairing` finds which items of two lists are the same. `change_words` tells each difference: where
it is (`path_words`) and its values (`value_words`), by what things are called (`names`) and what
keys and codes mean (`vocabulary`). `dates` plans `situations` by both. `comparison` holds the
result, and the `as_…` modules write it.
"""
