"""Links and kept answers of the first release: they are read, and give a plan still."""

from typing import Final
from urllib.parse import quote

from generator.engine import plan
from tests.calculator.modules import in_node
from tests.changed_data import Json
from tests.engine.programs import real_program
from tests.engine.situations import random_situations
from tests.engine.sound_plans import with_plans

EVENTS: Final = (
    *("interview", "promised", "done", "reply", "rejected", "offered", "accepted", "withdrawn"),
    *("no-contact", "call-missed-by-them", "call-missed-by-me", "other-offer"),
)
STEPS: Final = (
    *("ask-timeline", "notes", "decide", "contact-consultant", "thank-you", "thank-you-card"),
    *("connect-linkedin", "add-information", "first-check-in", "offer-new-times", "own-up"),
    *("tell-about-offer", "ask-for-time", "call", "second-check-in", "move-on", "stay-in-touch"),
    *("answer-rejection", "ask-feedback", "thank-for-offer"),
)
PHRASES: Final = (
    *("tomorrow", "in a couple of days", "in a few days", "by the end of the week", "next week"),
    *("early next week", "by the end of next week", "in a week", "in a week or two", "next month"),
    *("in a couple of weeks", "in a few weeks", "by the end of the month"),
)
ADVICE: Final = (
    *("guide", "klc-recruitment", "follow-up-faq", "agency-or-direct", "staffing-partners"),
    "follow-up-etiquette",
)
ROUTES: Final = ("direct", "agency")
"""What the first release could say."""


def old_link(situation: Json) -> str:
    """Return a link as the first release wrote it: the settings, and what happened in its order."""

    def written(text: str) -> str:
        return quote(text, safe="-_.!~*'():").replace("%20", "+")

    days = {"days": "calendar"} if situation.get("working_days") is False else {}
    given = {key: value for key in ("advice", "region", "route") if (value := situation.get(key))}
    parts = [f"{key}={written(value)}" for key, value in sorted((given | days).items())]
    for event in situation["events"]:
        moment = event["on"] + (f"T{event['at']}" if "at" in event else "")
        said = [
            f"{key}={written(event[key])}" for key in ("by", "said", "step", "with") if key in event
        ]
        parts.append(f"{event['event']}={','.join([moment, *said])}")
    return "&".join([*parts, f"today={situation['today']}"])


def of_the_first_release() -> Json:
    """Return our program with what the first release knew, to make up situations of its time."""
    program = real_program()
    return {
        **program,
        "facts": {},
        "events": {name: {**program["events"][name], "may_take": []} for name in EVENTS},
        "steps": [step for step in program["steps"] if step["id"] in STEPS],
        "phrases": dict.fromkeys(PHRASES),
        "advice": dict.fromkeys(ADVICE),
    }


PLANNED: Final = """(async () => {
  const { knownInputs } = await at("core/known_inputs.js");
  const { planned } = await at("core/planning.js");
  return v[1].map((link) => {
    const read = m.decode(link, Object.keys(v[0].events));
    const { inputs, unknown } = knownInputs(read.inputs, v[0]);
    return { unknown: [...read.unknown, ...unknown], ...planned(v[0], inputs, "") };
  });
})()"""


def test_old_links_give_the_plan_of_todays_rules() -> None:
    """All that they say is understood, and planned as the situation itself."""
    situations = random_situations(of_the_first_release(), 1, 600)
    found = list(with_plans(real_program(), situations))
    assert len(found) > 450
    links = [old_link(situation) for situation, _ in found]
    answers = in_node("core/fragment.js", PLANNED, real_program(), links)
    for link, (_, expected), answer in zip(links, found, answers, strict=True):
        assert answer == {"unknown": [], "plan": expected, "fault": None}, link


KEPT: Final[Json] = {
    "id": "0123456789abcdefghijkl",
    "about": {"company": "Harbour House", "role": "Cook"},
    "people": [{"name": "Ana"}],
    "notes": {"asked": "Why us?"},
    "inputs": {
        "route": "agency",
        "region": "AU-VIC",
        "workingDays": False,
        "events": [
            {"event": "interview", "on": "2026-11-02", "at": "15:00"},
            {"event": "done", "on": "2026-11-03", "step": "thank-you"},
            {"event": "promised", "on": "2026-11-02", "said": "in a week", "with": "consultant"},
        ],
    },
    "calendar": {"sequence": 2, "keys": ["thank-you", "first-check-in"]},
}
"""An application as the first release kept it."""


def test_kept_answers_are_planned() -> None:
    """Nothing of them is lost, and nothing of them is left out of the plan."""
    assert in_node("core/record.js", "m.asApplication(v[0])", KEPT) == KEPT
    restored = in_node(
        "core/known_inputs.js", "m.restore(v[0], v[1])", KEPT["inputs"], real_program()
    )
    assert "left" not in restored
    found = in_node(
        "core/planning.js", "m.planned(v[0], v[1], '2026-11-04')", real_program(), restored
    )
    situation = {
        "today": "2026-11-04",
        "route": "agency",
        "region": "AU-VIC",
        "working_days": False,
        "events": KEPT["inputs"]["events"],
    }
    assert found == {"plan": plan(real_program(), situation), "fault": None}
