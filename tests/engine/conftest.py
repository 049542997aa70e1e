from collections.abc import Iterator

import pytest

from tests.engine.asking import Asked
from tests.engine.engines import NodeEngine, PythonEngine


@pytest.fixture(scope="session")
def node_engine() -> Iterator[NodeEngine]:
    """Return the JavaScript engine, in a process that lives as long as the tests."""
    engine = NodeEngine()
    yield engine
    engine.close()


@pytest.fixture(params=["python", "javascript"])
def plan(request: pytest.FixtureRequest) -> Asked:
    """Ask both engines, one after the other."""
    if request.param == "python":
        return Asked(PythonEngine())
    engine: NodeEngine = request.getfixturevalue("node_engine")
    return Asked(engine)
