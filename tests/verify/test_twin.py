"""`guide verify` runs a share of its situations through the calculator's engine, too."""

from pathlib import Path

import pytest

from generator.checks import load
from generator.verify import Verdict, verify
from generator.verify.properties import AGREES
from generator.verify.twin import Twin
from tests.command import guide
from tests.engine.asking import ENGINE_JS
from tests.engine.programs import whole_program
from tests.small_rules import GOOD

OTHER = f"""
import {{ plan as same, SituationError }} from {str(ENGINE_JS)!r};
export {{ SituationError }};
export function plan(program, situation) {{
  const found = same(program, situation);
  const isLong = situation.events.length > 1;
  CHANGE
  return found;
}}
"""


def verdict(engine: Path) -> Verdict:
    """Return the verdict on the small guide, compared with an engine."""
    program = whole_program(load(GOOD))
    with Twin(engine) as twin:
        return verify(program, 2026, 500, processes=1, twin=twin)


def test_the_engines_are_compared() -> None:
    """One situation in fifty, those that reached something new; and they agree."""
    found = verdict(ENGINE_JS)
    assert found.compared is not None
    assert found.compared >= 500 // 50
    assert found.counterexamples == []
    assert "The calculator's engine gives the same plan." in found.looked_for


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("if (isLong) found.next = 'another';", "the engines differ in next"),
        ("if (isLong) throw new Error('fell');", "the calculator's engine fell over"),
    ],
)
def test_a_difference_is_a_counterexample(tmp_path: Path, change: str, says: str) -> None:
    """The smallest situation that shows it, and where the plans differ."""
    engine = tmp_path / "engine.mjs"
    engine.write_text(OTHER.replace("CHANGE", change))
    (shown,) = verdict(engine).counterexamples
    assert shown.prop == AGREES
    assert says in shown.breach.says
    assert len(shown.situation["events"]) == 2


def test_without_node_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The search goes on, and its report does not claim that the engines agree."""
    monkeypatch.setenv("PATH", str(tmp_path))
    done = guide("verify", "--rules", GOOD, "--situations", "200", "--processes", "1")
    assert "Node.js is missing, so the calculator's engine was not compared" in done.output
    assert "gives the same plan" not in done.output
