"""The contract of program, situation and plan: what stands in files, and what engines make."""

import json
from functools import cache

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generator.contract.schemas import PARTS, contract_schema, contract_schema_text, contract_types
from generator.verify.twin import Twin
from tests.changed_data import Json
from tests.engine.programs import real_program
from tests.engine.situations import random_situations
from tests.guides import ROOT

TYPES = ROOT / "site_overrides/assets/calculator/core/contract.d.ts"


@cache
def validator(part: str) -> Json:
    """Return what tells whether data fits a schema."""
    return Draft202012Validator(contract_schema(part))


@pytest.mark.parametrize("part", PARTS)
def test_the_schemas_are_up_to_date(part: str) -> None:
    """`make schema` has been run after the last change of the types."""
    assert (ROOT / f"{part}.schema.json").read_text(encoding="utf-8") == contract_schema_text(part)


def test_the_types_of_the_calculator_are_up_to_date() -> None:
    """They are made from the same types as the schemas."""
    assert TYPES.read_text(encoding="utf-8") == contract_types()


def test_the_program_fits_its_schema() -> None:
    """Every key, and none besides."""
    validator("program").validate(real_program())


@pytest.mark.slow
def test_what_the_browsers_engine_answers_fits_the_schemas(twin: Twin) -> None:
    """A situation that is planned fits its schema, and so does the plan."""
    situations = list(random_situations(real_program(), seed=5, count=300))
    answers = map(json.loads, twin.written(real_program(), situations))
    planned = [each for each in zip(situations, answers, strict=True) if "error" not in each[1]]
    assert len(planned) > 200
    for situation, plan in planned:
        validator("situation").validate(situation)
        validator("plan").validate(plan)
