"""What `guide diff` says of a change, worked out by hand for the small guide."""

import pytest

from tests.diff.comparing import TEXT, compared, compared_texts
from tests.small_rules import Change

PROMISED = "{if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}"

CASES: list[tuple[str, str, str]] = [
    # Numbers of windows: which bound, which window, which term
    (
        "aim: 1 day, latest: 2 days",
        "aim: 1 day, latest: 3 days",
        "Thanks: window, latest: 2 days → 3 days",
    ),
    (
        "aim: 1 day, latest: 2 days",
        "latest: 2 days",
        "Thanks: window, aim, left out now: [{offset: 1 day}]",
    ),
    (
        PROMISED,
        PROMISED.replace("1 day", "2 days"),
        "Ask: window, if promised-date, earliest: 1 day → 2 days",
    ),
    ("latest: 3 weeks", "latest: 4 weeks", "Ask: window, otherwise, latest: 3 weeks → 4 weeks"),
    (
        "{offset: 3 days, anchor: thanks-sent",
        "{offset: 4 days, anchor: thanks-sent",
        "Ask: window, otherwise, earliest, after thanks-sent: 3 days → 4 days",
    ),
    (
        "{if: promised-date, anchor",
        "{if: {any: [thanks-sent, {region: AU}]}, anchor",
        (
            "Ask: window, if {any: [{known: thanks-sent}, {region: AU}]}, if: added {any: [{known: "
            "thanks-sent}, {region: AU}]}; removed {known: promised-date}"
        ),
    ),
    (
        "anchor: meeting, earliest: 2 weeks}",
        "anchor: meeting, earliest: 3 weeks}",
        "The bidders’ forum: claims, wait-longer, timing, earliest: 2 weeks → 3 weeks",
    ),
    # What steers a step
    (
        "channels: [email, phone]",
        "channels: [phone, email]",
        "Ask: channels: [email, phone] → [phone, email]",
    ),
    ("    chase: true\n", "", "Ask: chase: true → false"),
    ("    worthwhile: 1 week\n", "", "Thanks: worthwhile, left out now: 1 week"),
    ("answered-by: [awarded]", "answered-by: [awarded, done]", "Ask: answered-by: added done"),
    # Words
    (
        "why: It is polite.",
        "why: It is kind and polite.",
        "Thanks: why: “It is polite.” → “It is kind and polite.”",
    ),
    (
        "dont: Send gifts.",
        "dont: Send flowers.",
        "Send flowers: dont: “Send gifts.” → “Send flowers.”",
    ),
    (
        "says: Until the date has passed.",
        "says: Until it has passed.",
        (
            "How long do you wait?: positions, handbook, says: “Until the date has passed.” → "
            "“Until it has passed.”"
        ),
    ),
    (
        "cites: [handbook/thanks-soon]\n  ask",
        "cites: [handbook/thanks-soon, handbook/ask-once]\n  ask",
        "Thanks: cites: added handbook/ask-once",
    ),
    # Limits, calendars
    ("    value: 2\n", "    value: 3\n", "follow-ups: value: 2 → 3"),
    (
        "{from: 2026, until: 2027}",
        "{from: 2026, until: 2028}",
        "guide: holidays, until: 2027 → 2028",
    ),
    # What came, went, or has another id
    ("  GB-ENG: {name: England}\n", "", "No longer there: England"),
    (
        "  phone: {label: by phone}\n",
        "  phone: {label: by phone}\n  post: {label: by post}\n",
        "New: by post",
    ),
    ("no-gifts: {dont", "no-presents: {dont", "Send gifts: its id: no-gifts → no-presents"),
]


@pytest.mark.parametrize(("old", "new", "told"), CASES, ids=[case[2] for case in CASES])
def test_a_change_in_words(old: str, new: str, told: str) -> None:
    """A change is told in one sentence: what the entry is called, the keys, and both values."""
    ((sentence,),) = compared((old, new)).changes.values()
    assert sentence.removesuffix(".") == told.removesuffix(".")


def test_entries_in_another_order() -> None:
    """That entries have moved is told."""
    start, end = TEXT.index("  direct:\n    title"), TEXT.index("  broker:\n    title")
    last = TEXT.index("\ndisagreements:")
    swapped = TEXT[:start] + TEXT[end:last] + TEXT[start:end] + TEXT[last:]
    told = compared_texts(TEXT, swapped).changes
    assert told == {"routes": ["routes: the same, in another order."]}


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
    assert found.changes == {}
    assert found.summary == "Nothing changes for a reader."


def test_a_long_text_is_shown_around_what_changed() -> None:
    """A few words before and after stay; the rest is an ellipsis."""
    long = (
        "You should wait for them, since they have much to do, and then some more of the same,"
        " and write."
    )
    before = TEXT.replace("It is polite.", long)
    after = before.replace("much to do", "a lot to do")
    (told,) = compared_texts(before, after).changes["steps"]
    old, new = told.removeprefix("Thanks: why: ").split(" → ")
    assert old == "“… them, since they have much to do, and then …”"
    assert new == "“… them, since they have a lot to do, and then …”"
