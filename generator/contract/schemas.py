"""The JSON Schemas of program, situation and plan, and the calculator's types made from them."""

import json
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from generator.contract.plan import Fault, Plan, Situation
from generator.contract.program import Program

Json = dict[str, Any]

PARTS: Final = {"program": Program, "situation": Situation, "plan": Plan}
"""What there is a schema of."""

_HEAD: Final = """/**
 * The contract of program, situation and plan. Made from the schemas by `make schema`.
 */

"""


def contract_schema(part: str) -> Json:
    """Return the JSON Schema (draft 2020-12) of a part of the contract."""
    made = TypeAdapter(PARTS[part]).json_schema()
    for shape in (made, *made.get("$defs", {}).values()):
        _bare(shape)
    return {"$schema": GenerateJsonSchema.schema_dialect, **made}


def contract_schema_text(part: str) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(contract_schema(part), indent=2, ensure_ascii=False) + "\n"


def contract_types() -> str:
    """Return TypeScript's declarations of all shapes of the contract."""
    shapes: dict[str, Json] = {}
    for part in (Program, Situation, Plan, Fault):
        made = TypeAdapter(part).json_schema()
        shapes |= made.pop("$defs", {})
        shapes.setdefault(made["title"], made)
    declared = (_declaration(name, shape) for name, shape in sorted(shapes.items()))
    return _HEAD + "\n".join(declared)


def _bare(shape: Json) -> None:
    """Take the titles out of an object's schema, which only say its keys again."""
    if "properties" in shape:
        shape["additionalProperties"] = False
        for key in shape["properties"].values():
            key.pop("title", None)


def _declaration(name: str, shape: Json) -> str:
    required = set(shape.get("required", ()))
    keys = (
        f"  {_key(key)}{'' if key in required else '?'}: {_type(of_key)};\n"
        for key, of_key in shape["properties"].items()
    )
    says = f"/** {' '.join(shape['description'].split())} */\n" if "description" in shape else ""
    return f"{says}export interface {name} {{\n{''.join(keys)}}}\n"


def _key(key: str) -> str:
    return key if key.isidentifier() else json.dumps(key)


def _type(shape: Json) -> str:
    """Return the TypeScript type of a value."""
    match shape:
        case {"$ref": str(ref)}:
            found = ref.rpartition("/")[2]
        case {"enum": list(values)}:
            found = " | ".join(map(json.dumps, values))
        case {"anyOf": list(choices)}:
            found = " | ".join(map(_type, choices))
        case {"type": "array", "items": dict(item)}:
            found = f"({_type(item)})[]" if "enum" in item else f"{_type(item)}[]"
        case {"type": "object", "additionalProperties": dict(value)}:
            found = f"Record<string, {_type(value)}>"
        case _:
            kind = shape.get("type", "unknown")
            found = "number" if kind == "integer" else kind
    return found
