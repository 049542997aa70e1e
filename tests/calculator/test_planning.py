"""The plan of the reader's answers, and what is asked of it afterwards."""

from tests.calculator.modules import in_node
from tests.engine.life import told
from tests.engine.programs import real_program

ANSWERS = {"events": told("interview=20 promised=20,by=27")}

COUNTED = """(async () => {
  const { Planner } = await at("core/engine/plan.js");
  const { plan } = Planner.prototype;
  let count = 0;
  Planner.prototype.plan = function () { count += 1; return plan.call(this); };
  const made = m.planned(v[0], v[1], "2026-11-28");
  const found = {
    holds: [m.holds(made, { known: "promised-date" }), m.holds(made, { known: "offer-ends" })],
    days: m.knownDays(made.plan, ["interview", "promised-date", "offer-ends", "first-check-in"]),
  };
  Planner.prototype.plan = plan;
  return { ...found, count };
})()"""


def test_one_plan_tells_the_dates_what_holds_and_which_days_are_facts() -> None:
    """It is made once, however much is asked of it; a planned step is no fact."""
    assert in_node("core/planning.js", COUNTED, real_program(), ANSWERS) == {
        "holds": [True, False],
        "days": {"interview": "2026-11-20", "promised-date": "2026-11-27"},
        "count": 1,
    }


def test_without_a_plan_nothing_holds_but_what_always_does() -> None:
    """No condition is one that holds."""
    expression = "[m.holds({plan: null}, v[0]), m.holds({plan: null}, undefined)]"
    assert in_node("core/planning.js", expression, {"known": "interview"}) == [False, True]
