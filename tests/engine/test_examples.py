import pytest

from generator.rules.expectation import differences
from tests.engine.asking import Asked
from tests.engine.programs import real_rules


@pytest.mark.parametrize("name", real_rules().examples)
def test_the_examples_hold(plan: Asked, name: str) -> None:
    """Each worked example of the rules comes out as it was worked out by hand."""
    example = real_rules().examples[name]
    different = differences(example.expect, plan.whole(example.situation).json)
    assert not different, "\n".join([f"{name}: {example.title}", *different])
