"""What `guide diff` says of a change, worked out by hand for the small guide."""

import pytest

from tests.diff.comparing import TEXT, compared, compared_texts, words
from tests.small_rules import Change

PROMISED = "{if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}"

CASES: list[tuple[str, str, str]] = [
    # Numbers of windows: which bound, and which branch
    (
        "aim: 1 day, latest: 2 days",
        "aim: 1 day, latest: 3 days",
        "Thanks: at the latest 2 days → 3 days",
    ),
    ("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 2 days", "Thanks: at best 1 day → 2 days"),
    ("aim: 1 day, latest: 2 days", "latest: 2 days", "Thanks: at best 1 day → nothing"),
    (PROMISED, PROMISED.replace("1 day", "2 days"), "Ask with a promised date: 1 day → 2 days"),
    (
        "latest: 3 weeks",
        "latest: 4 weeks",
        "Ask without a promised date: at the latest 3 weeks → 4 weeks",
    ),
    (
        "offset: 2 weeks, cites",
        "offset: 10 days, cites",
        "Ask without a promised date: counted from the meeting: 2 weeks → 10 days",
    ),
    (
        "{if: promised-date, anchor",
        "{if: thanks-sent, anchor",
        "Ask after “Thanks”: only: after the promised date → after the thanks",
    ),
    (
        "anchor: meeting, earliest: 2 weeks}",
        "anchor: meeting, earliest: 3 weeks}",
        "The bidders’ forum: “Wait three weeks before you ask.”, at the earliest 2 weeks → 3 weeks",
    ),
    # What steers a step
    (
        "channels: [email, phone]",
        "channels: [phone, email]",
        "Ask: ways to do it: by email, by phone → by phone, by email",
    ),
    ("    chase: true\n", "", "Ask: asks for an answer: yes → no"),
    ("    per: round\n", "    per: round\n    optional: true\n", "Thanks: optional: no → yes"),
    ("per: cycle", "per: round", "Ask: done once: in each time of waiting → in each round"),
    ("working-days: require", "working-days: prefer", "Ask: working days: required → preferred"),
    ("    worthwhile: 1 week\n", "", "Thanks: worth doing for, left out now: 1 week"),
    (
        "answered-by: [awarded]",
        "answered-by: [awarded, done]",
        "Ask: no longer needed after: They decided → They decided, Done",
    ),
    (
        "to: {direct: buyer, broker: agent}\n    channels: [email]\n",
        "to: {direct: buyer}\n    channels: [email]\n",
        "Thanks: goes to: Direct: the buyer, Through a broker: your agent → Direct: the buyer",
    ),
    # Words
    (
        "why: It is polite.",
        "why: It is kind and polite.",
        "Thanks: why it is worth doing: “It is polite.” → “It is kind and polite.”",
    ),
    (
        "Thank them within {latest}.\n    why",
        "Thank them within two days.\n    why",
        "Thanks: what to do: reads as before, and is written in another way",
    ),
    ("dont: Send gifts.", "dont: Send flowers.", "Don’t: “Send gifts.” → “Send flowers.”"),
    (
        "title: Thanks by email",
        "title: Thanks in an email",
        "Thanks in an email: title: “Thanks by email” → “Thanks in an email”",
    ),
    (
        "your time.\n",
        "your time.\n      Kind regards,\n",
        (
            "Thanks by email: body: “Dear {buyer}, thank you for your time. {my_name}” → “Dear"
            " {buyer}, thank you for your time. Kind regards, {my_name}”"
        ),
    ),
    (
        "says: Until the date has passed.",
        "says: Until it has passed.",
        (
            "How long do you wait?: position of The buyer’s handbook: “Until the date has passed.”"
            " → “Until it has passed.”"
        ),
    ),
    # Evidence
    (
        "cites: [handbook/thanks-soon]\n  ask",
        "cites: [handbook/thanks-soon, handbook/ask-once]\n  ask",
        "Thanks: evidence: added The buyer’s handbook, “Ask for news once the date has passed.”",
    ),
    (
        "[handbook/ask-once, forum/wait-longer]\n\ndos",
        "[forum/wait-longer]\n\ndos",
        "Ask: evidence: removed The buyer’s handbook, “Ask for news once the date has passed.”",
    ),
    # Limits, calendars, places
    ("    value: 2\n", "    value: 3\n", "Follow ups: 2 → 3"),
    ('from: "12-24"', 'from: "12-23"', "Turn of the year: from: 24 December → 23 December"),
    ("weekday: 5", "weekday: 4", "“next week”: weekday: Friday → Thursday"),
    (
        "weekend: [6, 7]",
        "weekend: [7]",
        "The guide as a whole: weekend: Saturday, Sunday → Sunday",
    ),
    (
        "{from: 2026, until: 2027}",
        "{from: 2026, until: 2028}",
        "The guide as a whole: public holidays are known, until: 2027 → 2028",
    ),
    # What came, went, or moved
    ("  GB-ENG: {name: England}\n", "", "No longer there: the region “England”"),
    (
        "  phone: {label: by phone}\n",
        "  phone: {label: by phone}\n  post: {label: by post}\n",
        "New way to reach somebody: By post",
    ),
    (
        "no-gifts: {dont",
        "no-presents: {dont",
        "Don’t “Send gifts.”: its id: no-gifts → no-presents",
    ),
    (
        "  thanks-asks-nothing:\n    steps: [thanks]\n    no-questions: true\n",
        "  thanks-asks-nothing:\n    steps: [thanks]\n",
        "Thanks asks nothing: no questions: yes → no",
    ),
    (
        'thanks: {"on": "2026-11-17"}',
        'thanks: {"on": "2026-11-18"}',
        "A meeting on a Monday: Thanks, on: 17 November 2026 → 18 November 2026",
    ),
]


@pytest.mark.parametrize(("old", "new", "told"), CASES, ids=[case[2] for case in CASES])
def test_a_change_in_words(old: str, new: str, told: str) -> None:
    """A change is told in one sentence, in the words of an editor."""
    assert words((old, new)) == [told]


CONDITIONS = [
    ("promised-date", "after the promised date"),
    ("{event: promised}", "after “They named a date”"),
    ("{event: promised, times: 2}", "after “They named a date” 2 times"),
    ("{event: promised, broken: 1}", "after 1 day of “They named a date” without a word"),
    ("{region: AU}", "in Australia"),
    ("{region: GB-ENG}", "in England"),
    ("{route: broker}", "on the route “Through a broker”"),
    ("{kind: private}", "if “Who buys?” is “A firm”"),
    ("{any: [thanks-sent, {kind: public}]}", "after the thanks or if “Who buys?” is “A town”"),
    ("[{region: AU}, {route: direct}]", "in Australia, on the route “Direct”"),
]


@pytest.mark.parametrize(("condition", "told"), CONDITIONS, ids=[told for _, told in CONDITIONS])
def test_a_condition_in_words(condition: str, told: str) -> None:
    """What has to hold is told whole, by the names of what it asks for."""
    fact = "facts:\n  kind: {question: Who buys?, answers: {public: A town, private: A firm}}\n"
    text = fact + TEXT
    before = text.replace("    chase: true\n", "    chase: true\n    if: {event: awarded}\n")
    after = text.replace("    chase: true\n", f"    chase: true\n    if: {condition}\n")
    (change,) = compared_texts(before, after).changes
    assert change.words == f"Ask: only: after “They decided” → {told}"


def test_bounds_that_say_when_a_step_is_due_need_no_word() -> None:
    """Where the beginning and the best moment change alike, it is one change of one number."""
    aimed = (PROMISED, PROMISED.replace("1 day,", "1 day, aim: 1 day,"))
    later = (PROMISED, PROMISED.replace("1 day,", "2 days, aim: 2 days,"))
    before = TEXT.replace(*aimed)
    after = TEXT.replace(*later)
    (change,) = compared_texts(before, after).changes
    assert change.words == "Ask with a promised date: 1 day → 2 days"


def test_entries_in_another_order() -> None:
    """What has moved is told with what it now comes after."""
    start, end = TEXT.index("  direct:\n    title"), TEXT.index("  broker:\n    title")
    last = TEXT.index("\ndisagreements:")
    swapped = TEXT[:start] + TEXT[end:last] + TEXT[start:end] + TEXT[last:]
    (change,) = compared_texts(TEXT, swapped).changes
    assert change.words == "Routes: “Direct” now comes after “Through a broker”"


UNNOTICED: list[Change] = [
    ("# A small guide", "# A tiny guide"),
    (
        "tagline: What to send after a tender, and",
        "tagline: >-\n    What to send after a tender,\n    and",
    ),
    ("  email: {label: by email}", "  email:\n    label: by email"),
    ("    window: {anchor: meeting, aim: 1 day,", "    window: {aim: 1 day, anchor: meeting,"),
    ("aim: 1 day, latest: 2 days", "aim: {offset: 1 day}, latest: [2 days]"),
    ("    chase: true\n", "    chase: true\n    optional: false\n"),
    ("title: Direct\n", 'title: "Direct"\n'),
]


@pytest.mark.parametrize("change", UNNOTICED, ids=[new for _, new in UNNOTICED])
def test_what_nobody_notices_is_no_change(change: Change) -> None:
    """Comments, layout, short forms and what is understood anyway change nothing for a reader."""
    found = compared(change)
    assert found.same
    assert found.summary == "Nothing changes for a reader."


def test_a_long_text_is_shown_around_what_changed() -> None:
    """A few words before and after stay; the rest is an ellipsis."""
    long = (
        "You should wait for them, since they have much to do, and then some more of the same,"
        " and write."
    )
    before = TEXT.replace("It is polite.", long)
    after = before.replace("much to do", "a lot to do")
    (change,) = compared_texts(before, after).changes
    assert change.old == "“… them, since they have much to do, and then …”"
    assert change.new == "“… them, since they have a lot to do, and then …”"
