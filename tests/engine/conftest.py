import json
from collections.abc import Iterator

import pytest

from generator.verify.twin import Twin, reference
from tests.engine.asking import ENGINE_JS, Asked


@pytest.fixture(scope="session")
def twin() -> Iterator[Twin]:
    """Return the JavaScript engine, in a process that lives as long as the tests."""
    with Twin(ENGINE_JS) as twin:
        yield twin


@pytest.fixture(params=["python", "javascript"])
def plan(request: pytest.FixtureRequest) -> Asked:
    """Ask both engines, one after the other."""
    if request.param == "python":
        return Asked(reference)
    twin: Twin = request.getfixturevalue("twin")
    return Asked(lambda program, situation: json.loads(next(twin.written(program, [situation]))))
