"""Whatever a link says, the page has an answer: a plan in words, or what is wrong."""

from typing import Any

import pytest

from generator.engine import SituationError, plan
from tests.calculator.reader import Reader
from tests.engine.programs import real_program
from tests.engine.situations import random_situations

pytestmark = pytest.mark.browser

Json = Any

_SHOW = """async (situations) => {
  const folder = new URL("../assets/calculator/", location.href);
  const at = (name) => import(new URL(`${name}.js`, folder));
  const [{ page }, { planned }, { datesFor }, { decode, encode }, { days }, { EMPTY }, data,
         { catchUp }] =
    await Promise.all(
      ["controller/page", "core/planning", "core/format_dates", "core/fragment",
       "features/stage_days/days", "controller/state", "core/data",
       "components/dom"].map(at));
  const [program, words, claims] =
    await Promise.all([data.loadProgram(), data.loadWords(), data.loadClaims()]);
  const answers = [];
  for (const { today, working_days: workingDays, ...given } of situations) {
    const link = encode({ ...given, today, workingDays });
    const { inputs } = decode(link, Object.keys(program.events));
    const { region } = inputs;
    if (region && program.regions.includes(region))
      program.holidays[region] ??= await data.loadHolidays(region);
    const application =
      { id: "a", about: {}, people: [], notes: {}, inputs, calendar: { sequence: 0, keys: [] } };
    const state = { ...EMPTY, inputs, application, linked: true, guess: null, editing: "every",
      width: 360 };
    const { plan, fault } = planned(program, inputs, today);
    const dates = datesFor("en-GB", today);
    const model = { state, application, parts: {}, program, words, claims, today, plan, fault,
      dates, root: data.root, left: [] };
    const shown = [...page(model), days(model, Object.keys(words.steps))];
    catchUp();
    answers.push({
      events: inputs.events,
      next: plan?.next ?? null,
      fault: fault?.field ?? null,
      title: words.steps[plan?.next]?.title ?? "",
      text: shown.map((node) => node.textContent).join("\\n"),
    });
  }
  return answers;
}"""


def _is_sayable(situation: Json) -> bool:
    """Whether a link can say it: all its parts are texts, under keys and ids that links know."""
    keys = {"event", "on", "at", "by", "said", "step", "with"}
    events = situation.get("events") if isinstance(situation, dict) else None
    return (
        isinstance(events, list)
        and set(situation)
        <= {"today", "route", "advice", "region", "working_days", "events", "facts"}
        and all(
            isinstance(situation.get(key, ""), str)
            for key in ("today", "route", "advice", "region")
        )
        and situation.get("working_days", False) in (True, False)
        and isinstance(facts := situation.get("facts", {}), dict)
        and all(
            answer in real_program()["facts"].get(fact, {}).get("answers", [])
            for fact, answer in facts.items()
        )
        and len(situation.get("today", "")) == len("2026-11-28")
        and all(
            isinstance(event, dict)
            and {"event", "on"} <= set(event) <= keys
            and all(isinstance(value, str) for value in event.values())
            and event["event"] in real_program()["events"]
            for event in events
        )
        # Before the first start there is nothing to show.
        and any("starts" in real_program()["events"][each["event"]]["traits"] for each in events)
    )


def test_every_situation_is_answered_in_words(reader: Reader) -> None:
    """Hundreds of random ones: the next step is the engine's, and nothing is left without words."""
    reader.load_modules_as_written()
    reader.open()
    program = real_program()
    situations = [s for s in random_situations(program, 11, 300) if _is_sayable(s)]
    assert len(situations) > 200
    shown = reader.page.evaluate(_SHOW, situations)
    for situation, answer in zip(situations, shown, strict=True):
        text = answer["text"]
        for wrong in ("undefined", "null", "NaN", "[object", "{", "Invalid"):
            assert wrong not in text, (wrong, situation, text)
        said = {**situation, "events": answer["events"]}
        assert (answer["next"], answer["fault"]) == _answer_of_the_engine(said), situation
        # A link has what happened in the order of its days; that changes nothing.
        wanted, fault = _answer_of_the_engine(situation)
        assert fault or answer["next"] == wanted, situation
        assert answer["title"] in text


def _answer_of_the_engine(situation: Json) -> tuple[str | None, str | None]:
    """Return the next step, and the field of the fault."""
    try:
        return plan(real_program(), situation)["next"], None
    except SituationError as error:
        return None, error.field
