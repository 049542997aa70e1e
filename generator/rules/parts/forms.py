"""Which keys of a part go together, said in JSON Schema.

The model's validators and the checks say the same when the rules are read; these say it while
somebody types. A key that is there and empty counts as left out, for both.
"""

from typing import Any, Final

from pydantic import BeforeValidator

Json = dict[str, Any]

_GIVEN: Final[Json] = {"not": {"enum": [None, "", []]}}


def written_as(form: Any) -> BeforeValidator:  # noqa: ANN401 - any type
    """Return the mark of a value that editors may write as this type; `normalise` writes it out."""
    return BeforeValidator(lambda value: value, json_schema_input_type=form)


def one_form(*forms: tuple[str, ...]) -> Json:
    """Return the schema of a part that has all keys of exactly one form, and of no other any."""
    of_key = {key: [set(form) for form in forms if key in form] for form in forms for key in form}
    whole = [
        needs(key, other)
        for key, of in of_key.items()
        for other in sorted(set.intersection(*of) - {key})
    ]
    one: Json = {"oneOf": [_given(*form) for form in forms]}
    return all_of(one, *whole) if whole else one


def some_of(*keys: str) -> Json:
    """Return the schema of a part that has one at least of some keys."""
    return {"anyOf": [_given(key) for key in keys]}


def needs(key: str, other: str) -> Json:
    """Return the schema of a part in which one key says nothing without another."""
    return {"if": _given(key), "then": _given(other)}


def all_of(*schemas: Json) -> Json:
    """Return the schema of a part for which all of these hold."""
    return {"allOf": list(schemas)}


def _given(*keys: str) -> Json:
    return {"required": list(keys), "properties": dict.fromkeys(keys, _GIVEN)}
