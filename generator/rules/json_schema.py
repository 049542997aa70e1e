"""The JSON Schema of `rules.yaml`, by which editors complete and explain while somebody types.

It is made from the model: what a key means is the text below its field. A file that is read without
a problem fits the schema; problems that it can't see are left to `check`.
"""

import ast
import inspect
import json
from functools import cache
from itertools import pairwise
from typing import Any, Final, cast

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.rules.model import Part, Rules
from generator.rules.parts.forms import one_form
from generator.rules.parts.part import OneForm, names_by_key
from generator.rules.parts.texts import SECTIONS

FILE_NAME: Final = "rules.schema.json"
"""What the file with the schema is called; the first line of the rules names it."""

_NOTHING: Final[tuple[object, ...]] = (None, "", [], {})
_NULL: Final[JsonSchemaValue] = {"type": "null"}


@cache
def schema_text() -> str:
    """Return the schema as its file holds it."""
    return json.dumps(rules_schema(), indent=2, ensure_ascii=False) + "\n"


def rules_schema() -> JsonSchemaValue:
    """Return the JSON Schema (draft 2020-12) of a rules file."""
    made = Rules.model_json_schema(schema_generator=_Generator)
    for part in (made, *made["$defs"].values()):
        part["description"] = _one_line(part["description"])
        for key in part["properties"].values():
            key["description"] = _explained(key)
    first = {"$schema": _Generator.schema_dialect, "title": made["title"]}
    definitions = made.pop("$defs")
    return {**first, **made, "$defs": dict(sorted(definitions.items()))}


class _Generator(GenerateJsonSchema):
    """pydantic's own, less what would only be noise to somebody who writes advice."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keep the order of the model."""
        del parent_key
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401 - pydantic's own kinds
        """Leave titles out: they would say the key again."""
        del schema
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Leave out the names of classes, too, and say what each key means."""
        made = super().model_schema(schema)
        part: type[Part] = schema["cls"]
        texts = _texts_below_fields(part)
        texts_by_key = {key: texts[name] for key, name in names_by_key(part).items()}
        for key, field in made["properties"].items():
            made["properties"][key] = {"description": texts_by_key[key], **field}
        if issubclass(part, OneForm):
            made |= one_form(*part.forms)
        if "title" not in part.model_config:
            made.pop("title", None)
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Keep a default that says something, so that nobody is offered an empty value."""
        made = super().default_schema(schema)
        if made.get("default") in _NOTHING:
            made.pop("default", None)
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Put the empty value among the types, rather than in a choice of schemas."""
        made = self.generate_inner(schema["schema"])
        if "type" not in made:
            return self.get_union_of_schemas([made, _NULL])
        made = {**made, "type": [made["type"], "null"]}
        return {**made, "enum": [*made["enum"], None]} if "enum" in made else made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Say what the names may be, and allow no others."""
        names = dict(self.generate_inner(schema["keys_schema"]))
        del names["type"]
        values = self.generate_inner(schema["values_schema"])
        made: JsonSchemaValue = {"type": "object", "additionalProperties": values}
        if names:
            made["propertyNames"] = names
        self.update_with_validations(made, schema, self.ValidationsMapping.object)
        return made


def _texts_below_fields(part: type[Part]) -> dict[str, str]:
    """Return the text below each field of a part, those of its base classes included.

    pydantic could keep them, and would read and parse the source at every start.
    """
    texts = {}
    for base in reversed(part.__mro__):
        if issubclass(base, Part):
            declared = cast("ast.ClassDef", ast.parse(inspect.getsource(base)).body[0])
            for field, below in pairwise(declared.body):
                match field, below:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(text))),
                    ):
                        texts[name] = text
    return texts


def _explained(key: JsonSchemaValue) -> str:
    """Return what a key means, and whose ids stand there; the marks of ids are taken out."""
    sections = dict.fromkeys(_taken_out(key))
    told = _one_line(key["description"])
    if not sections or all(f"`{section}`" in told for section in sections):
        return told
    what = "An id" if "string" in key.get("type", ()) else "Ids"
    return f"{told} {what} from {' or '.join(f'`{section}`' for section in sections)}."


def _taken_out(schema: object) -> list[str]:
    """Return the sections that a schema's ids are from, and take them out of it."""
    if isinstance(schema, list):
        return [section for each in schema for section in _taken_out(each)]
    if not isinstance(schema, dict):
        return []
    own = list(schema.pop(SECTIONS, ()))
    return own + [section for each in schema.values() for section in _taken_out(each)]


def _one_line(text: str) -> str:
    return " ".join(text.split())
