"""Plants faults in the good rules: each case is a small change, with what `check` says to it.

After a meant change of the messages run `python -m tests.problems.plant`, which writes the expected
outputs anew; read the difference before you keep it.
"""

import contextlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from click.testing import CliRunner, Result

from generator.cli import main
from tests.small_rules import TODAY

HERE: Final = Path(__file__).parent
EXPECTED: Final = HERE / "expected"
GOOD: Final = (HERE / "good" / "rules.yaml").read_text(encoding="utf-8")

ASK: Final = "{if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}"
PAGE: Final = """\
---
title: Two weeks later
---
# Waiting

Wait {steps.ask.earliest}, not 14 days. See [the form](form-2026-11-20.md "the form").

<!-- literal: the year of a survey -->
In 2019 every fifth buyer answered.

Nobody waits {steps.ask.ealiest}, nor {latest}, whatever `three weeks` may say. { .note }

```yaml
latest: 2 days  # {nothing}
```
"""

LINKS: Final = """\
# Waiting

First [say thanks](stages/afterward.md#thanks), then [ask](stages/afterwards.md#asks).

Back to [the top](#top), on [to the forum](sources/forum.md), or [outside](https://example.org/x).
Look at ![a letter](letter.png), or at <a href="/questions/">what others ask</a>. `[not this](x.md)`

## How long?

[Here](#how-long) and [there](#how-lon).
"""
BROKEN: Final = """\
# Waiting

Looked over on {{ day(guide.reviewed }}.
"""
PAGES: Final = {
    "texts-of-pages": PAGE,
    "links-to-nowhere": LINKS,
    "page-that-cannot-be-made": BROKEN,
}
"""The page written by hand that a case has beside its rules."""

CASES: Final[dict[str, list[tuple[str, str]]]] = {
    # What is not YAML
    "colon-in-a-text": [("tagline: What to", "tagline: In short: what to")],
    "quote-left-open": [('version: "1"', 'version: "1')],
    "bracket-left-open": [("weekend: [6, 7]", "weekend: [6, 7")],
    "tab-for-indentation": [("  tagline:", "\ttagline:")],
    "line-indented-otherwise": [("  publisher: Buyers", " publisher: Buyers")],
    "alias-anchor-and-tag": [
        ("why: It is polite.", "why: *polite"),
        ("why: They may", "why: &reason They may"),
        ('version: "1"', "version: !!str 1"),
    ],
    "space-that-is-none": [("    short: Thanks\n", "\u00a0   short: Thanks\n")],
    "two-documents": [("\nquiet-periods:", "\n---\nquiet-periods:")],
    "two-sections-broken": [
        ("why: It is polite.", "why: It is polite: always."),
        ("says: Once.,", "says: 'Once.,"),
        ("GB-ENG", "GB-ENQ"),
    ],
    # Examples
    "example-that-differs": [
        ("state: wait, next: thanks", "state: do, next: thanks"),
        ('thanks: {"on": "2026-11-17"}', 'thanks: {"on": "2026-11-18", status: now}'),
    ],
    "a-question-and-an-example": [
        ("    question: How often may I ask?\n", "    quest: How often may I ask?\n"),
        ("state: wait, next: thanks", "state: do, next: thanks"),
        ("latest: 2 days}\n    cites", "latest: 3 days}\n    cites"),
    ],
    "example-with-a-faulty-situation": [
        ('"on": "2026-11-16"}]', '"on": "2026-11-31"}]'),
    ],
    # Each of its faults is told at once, and so is what is wrong elsewhere.
    "faults-of-one-situation": [
        (
            'situation: {today: "2026-11-16", events: [{event: meeting, "on": "2026-11-16"}]}',
            (
                "situation: meeting=2026-11-16 promised=2026-11-16 done=2026-11-16"
                " meeting=2026-11-31 awarded=2026-11-16,step=ask metting=2026-11-16"
                " route=by-foot today=2026-11-16"
            ),
        ),
        ("do: Be brief.", "do: Be brief within 2 days."),
        ("per: round", "per: round\n    # The number below is no source's."),
        ("latest: 2 days}\n    cites", "latest: 3 days}\n    cites"),
    ],
    # Keys and values
    "key-twice": [("    mark: H\n", "    mark: H\n    publisher: Somebody\n")],
    "section-twice": [
        ("\ndos-and-donts:", "\nsteps:\n  rest: {title: Rest, shorts: Rest}\n\ndos-and-donts:")
    ],
    "claim-twice": [("      history:\n", "      thanks-soon:\n")],
    "unknown-keys": [("aim: 1 day, latest", "aim: 1 day, lates"), ("    mark: F", "    remark: F")],
    "section-misspelt": [("\nlimits:", "\nlimit:")],
    "missing-keys": [("    why: It is polite.\n", ""), ("{label: by phone}", "{}")],
    "wrong-types": [
        ("title: After the tender", "title: 2026"),
        ("chase: true", "chase: yes"),
        ("channels: [email]", "channels: email"),
        ("weeks: 1,", "weeks: one,"),
        ("  ask:\n    title", "  other: [later]\n  ask:\n    title"),
        ("says: Once.", "says:"),
        ("tagline: What to send after a tender, and when to stop.", "tagline: {limits.follow-ups}"),
    ],
    "wrong-values": [
        ("per: round", "per: rounds"),
        ("weekend: [6, 7]", "weekend: [6, 8]"),
        ("my_name: {label", "my-name: {label"),
        ("tagline: What to send after a tender, and when to stop.", 'tagline: ""'),
        ('monday: "2026-11-16"', 'monday: "2026-11-17"'),
        ("events: [meeting]}", "events: []}"),
        ("weeks: 1, weekday: 5", "weeks: 1"),
        ("do: Be brief.", "do: Be brief., dont: Be late."),
    ],
    "wrong-amounts": [
        ("aim: 1 day, latest: 2 days}", "aim: 1 fortnight, latest: 2 busines days}"),
        ("worthwhile: 1 week", "worthwhile: a week"),
        ("    value: 2\n", "    value: -2\n"),
    ],
    "amounts-of-other-units": [
        ("aim: 1 day, latest: 2 days}", "aim: 30 minutes, latest: 1 year}"),
        ("worthwhile: 1 week", "worthwhile: 90 seconds"),
        ("promise: 1 week", "promise: 120 minutes"),
        ("        latest: 3 weeks\n", "        latest: 2 mouths\n"),
    ],
    "amounts-before-an-anchor": [
        ("aim: 1 day, latest: 2 days}", "aim: -2 weeks, latest: 2 weeks before}"),
        ("worthwhile: 1 week", "worthwhile: -1 week"),
        ("        latest: 3 weeks\n", "        latest: two days before the meeting\n"),
    ],
    "keys-with-another-name": [
        ("aim: 1 day, latest: 2 days}", "aim: 1 day, until: awarded}"),
        ("{if: promised-date, anchor", "{if: {not: promised-date}, anchor"),
        ("        latest: 3 weeks\n", "        before: 3 weeks\n"),
        ("per: round", "per: round\n    after: [awarded]"),
    ],
    "amounts-in-other-words": [
        ("aim: 1 day, latest: 2 days}", "aim: One Day, latest: 2 business days}"),
        ("worthwhile: 1 week", "worthwhile: 1week"),
        ("    value: 2\n", "    value: two\n"),
    ],
    "beyond-every-calendar": [
        ('monday: "2026-11-16"', 'monday: "2199-12-30"'),
        ("promise: 1 week", "promise: 999 months"),
        ("    chase: true\n", "    chase: true\n    every: 1 week\n    times: 9999\n"),
    ],
    "marks-and-addresses": [
        ("rules-url: https://", "rules-url: www."),
        ("    mark: F\n", "    mark: H\n"),
    ],
    "impossible-dates": [
        ('reviewed: "2026-11-23"', 'reviewed: "2026-02-30"'),
        ('published: "2024-02-29"', 'published: "29.2.2024"'),
        ('from: "12-24"', 'from: "02-29"'),
        ('until: "01-03"', 'until: "1-3"'),
    ],
    "years-reversed": [("until: 2027", "until: 2025")],
    # Ids
    "unknown-ids": [
        (
            "stage: afterwards\n    to: {direct: buyer, broker: agent}\n    channels: [email]",
            "stage: afterward\n    to: {direct: buyer, broker: agent}\n    channels: [emails]",
        ),
        ("cites: [handbook/thanks-soon]\n  ask:", "cites: [handbook/thank-soon]\n  ask:"),
        ("forum/wait-longer]\n\ndos", "handbook/wait-longer]\n\ndos"),
        (
            "do: Be brief., stages: [afterwards], cites: [handbook/thanks-soon]",
            "do: Be brief., stages: [afterwards], cites: [thanks-soon, handbok/ask-once]",
        ),
        ("answered-by: [awarded]", "answered-by: [award]"),
        ("limit: {follow-ups: 1}", "limit: {follow-up: 1}"),
    ],
    "unknown-anchors": [
        ("{anchor: meeting, aim", "{anchor: meting, aim"),
        ("anchor: thanks-sent", "anchor: thank-sent"),
    ],
    # Windows
    "windows-end-early": [
        ("aim: 1 day, latest: 2 days}", "aim: 5 days, latest: 2 days}"),
        (ASK, ASK.replace("1 day", "2 weeks")),
        ("earliest: 1 day, latest: 1 week, about", "earliest: 2 weeks, latest: 10 days, about"),
    ],
    "window-that-never-holds": [("{if: promised-date, anchor", "{anchor")],
    "no-window-at-all": [("    window: {anchor: meeting, aim: 1 day, latest: 2 days}\n", "")],
    "steps-in-a-circle": [
        ("{anchor: meeting, aim: 1 day", "{anchor: ask, aim: 1 day"),
        ("      - anchor: meeting\n", "      - anchor: ask\n"),
    ],
    "windows-in-each-others-way": [
        (
            f"      - {ASK}\n",
            (
                f"      - {ASK}\n"
                "      - {if: promised-date, anchor: meeting}\n"
                "      - {if: meeting, anchor: meeting}\n"
            ),
        ),
        ("        latest: 3 weeks", "        latest: {offset: 2 days, anchor: began}"),
        ("anchors:\n", "anchors:\n  began: {label: the beginning, events: [meeting]}\n"),
    ],
    # What never comes up
    "steps-that-never-come-up": [
        ("answered-by: [awarded]", "answered-by: [awarded, meeting]"),
        ("    worthwhile: 1 week\n", "    worthwhile: 1 week\n    when: [ask]\n"),
    ],
    "no-route-left": [("    worthwhile: 1 week\n", "    worthwhile: 1 week\n    routes: []\n")],
    "answer-to-no-decision": [
        ("{anchor: meeting, aim: 1 day,", "{anchor: verdict, aim: 1 day,"),
        ("anchors:\n", "anchors:\n  verdict: {label: their answer, events: [awarded]}\n"),
    ],
    # Evidence
    "advice-without-evidence": [
        ("    cites: [handbook/thanks-soon]\n  ask:", "  ask:"),
        (", editorial: They may not take them.", ""),
        ("    editorial: No source gives a number.\n", ""),
        (", cites: [handbook/ask-once]}}", "}}"),
        ("    editorial: Offices are closed.\n", ""),
    ],
    "view-of-another-source": [
        ("{says: Once., cites: [handbook/ask-once]}", "{says: Once., cites: [forum/wait-longer]}")
    ],
    "claim-that-nobody-uses": [
        ("        background: It explains the manners, and asks for nothing.\n", "")
    ],
    "numbers-against-claims": [
        ("aim: 1 day, latest: 2 days}", "aim: 1 day, latest: 4 days}"),
        ("    editorial: Once is easily overlooked.\n", "    cites: [handbook/ask-once]\n"),
        ("or {steps.ask.earliest}.", "or {steps.thanks.latest}."),
        (
            "    stages: [afterwards]\n    cites: [handbook/ask-once]",
            "    stages: [afterwards]\n    cites: [forum/wait-longer]",
        ),
    ],
    "advice-against-advice": [
        ("do: Be brief.", "do: Send a gift., about: gifts"),
        ("dont: Send gifts.", "dont: Send presents., about: gifts"),
        (
            "dos-and-donts:\n",
            (
                "dos-and-donts:\n"
                "  ask: {dont: Ask; they are busy., stages: [afterwards], editorial: Ours.}\n"
                "  ask-on: {do: Ask., stages: [afterwards], routes: [broker], editorial: Ours.}\n"
            ),
        ),
    ],
    "out-of-date": [
        ('reviewed: "2026-11-23"', 'reviewed: "2025-11-23"\n  review-by: 12 months'),
        ("    mark: F\n", '    mark: F\n    reviewed: "2025-06-01"\n'),
        ("until: 2027", "until: 2026"),
    ],
    # Texts
    "texts-that-nobody-sees": [
        ("do: Be brief., stages: [afterwards]", "do: Be brief., stages: []"),
        ("    steps: [thanks]\n    channel", "    steps: []\n    channel"),
    ],
    "links-to-nowhere": [
        (
            "\nquiet-periods:",
            "\npages:\n  menu: [{page: calculater}]\n  moved: {old: [gone]}\n\nquiet-periods:",
        )
    ],
    "page-that-cannot-be-made": [],
    "numbers-typed-in-texts": [
        ("latest}.\n    why: It is polite.", "latest}, or 48 hours.\n    why: A week is too long."),
        ("title: Afterwards", "title: Two weeks afterwards"),
        (
            "    body: |\n      Dear {buyer},\n",
            "    body: |\n      Dear {buyer},\n      of Friday 20 November, two\n      days ago,\n",
        ),
        (
            "In our own words.\n\nquest",
            "In our own words, of 2019.\n    literal: a memory\n\nquest",
        ),
    ],
    "unknown-references": [
        ("Ask {earliest} after", "Ask {earlist} after"),
        ("Leave {limits.between-messages}", "Leave {limits.between-mesages}"),
        ("why: They may have forgotten.", "why: They may have forgotten, {buyer}."),
        ("title: Afterwards", "title: After {steps.thanks.latest}"),
        ("editorial: No source gives a number.", "editorial: No source gives a number}."),
    ],
    "blanks": [
        ("Thank you, {buyer}", "Thank you, {buyr}"),
        ("This is {my_name}.", "This is {my_name."),
        ("  my_name: {label", "  tender: {label: Tender, example: T1}\n  my_name: {label"),
    ],
    "forbidden-words": [
        ("Is there any news?", "How are the Other\n      bidders?"),
        ("thank you for your time.", "thank you. Any news?"),
    ],
    # Who, how, what
    "recipients": [
        ("per: round", "per: round\n    # nobody on the other route"),
        (
            "to: {direct: buyer, broker: agent}\n    channels: [email]",
            "to: {direct: buyers}\n    channels: [email]",
        ),
        (
            "to: {direct: buyer, broker: agent}\n    channels: [email, phone]",
            "to: {direct: buyer, broker: agent, brokr: agent}\n    channels: [email, phone]",
        ),
        ("    to: agent\n", "    to: buyer\n"),
        ("agent: {label: your agent, party", "agent: {label: your agent, through: agnt, party"),
    ],
    "greetings": [
        (
            "recipients: {buyer: {label: the buyer, party: buyer}}",
            "recipients: {buyer: {label: the buyer, party: buyer, named-by: buyer}}",
        ),
        ("agent: {label: your agent, party", "agent: {label: your agent, named-by: agent, party"),
        ("  my_name: {label", "  agent: {label: Agent, example: Dana}\n  my_name: {label"),
    ],
    "message-to-nobody": [
        (
            "    to: {direct: buyer, broker: agent}\n    channels: [email]\n",
            "    channels: [email]\n",
        )
    ],
    "no-words-to-send": [("steps: [ask], routes: [direct],", "steps: [ask], routes: [broker],")],
    "channel-of-no-step": [("    channel: email\n", "    channel: phone\n")],
    "nothing-starts": [
        ("effect: starts, takes: [at]", "takes: [at]"),
        ("takes: [by, said]", "takes: [with]"),
        ("effect: decides", "effect: does, takes: [step]"),
    ],
    "regions-unknown": [("AU-VIC", "AU-VIK"), ("GB-ENG", "XX")],
    "no-regions": [
        ("regions:\n  AU-VIC:", "regions: {}\n  # AU-VIC:"),
        ("  GB-ENG:", "  # GB-ENG:"),
    ],
    "releases": [
        (
            "\nsources:",
            """
releases:
  - {version: "2", date: "2026-11-27", says: Wait less., moves: [{example: plan, step: thanks}]}
  - {version: "1", date: "2026-11-27", says: The first version.}

sources:""",
        ),
    ],
    "limits": [
        ("between-messages:\n    value: 1 day", "between-messages:\n    value: 3 hours"),
        (
            "  follow-ups:\n    value: 2\n    says: Ask at most {limits.follow-ups}",
            "  follow-upps:\n    value: 2\n    says: Ask at most {limits.follow-upps}",
        ),
    ],
    "times-repeated-and-unused": [
        (
            "earliest: 1 day, latest: 1 week}",
            "earliest: {offset: 3 days, anchor: thanks-sent, editorial: Not both at once.}}",
        ),
        (
            "\nsteps:\n",
            "\nshared-times:\n  after-all: {offset: 1 month, editorial: It is over.}\n\nsteps:\n",
        ),
    ],
    "repeats-and-itself": [
        ("    fold-into: ask\n", "    fold-into: thanks\n    times: 3\n"),
        ("    chase: true\n", "    chase: true\n    every: 0 days\n    times: 2\n"),
    ],
    "no-stages": [
        ("\nstages:\n  afterwards:", "\nstages: {}\n  # afterwards:"),
        ("    title: Afterwards\n", ""),
        ("    summary: Thank them within {steps.thanks.latest}, then wait.\n", ""),
        ("    doors: [{says: We have met, step: thanks}]\n", ""),
    ],
    "nothing-in-sections": [
        ("\nparties:\n", "\nparties: {}\n# parties:\n"),
        ("  buyer: {label: the buyer}\n", ""),
        ("  agent: {label: the agent}\n", ""),
        ("picture: {steps: [ask]}", "picture: {steps: []}"),
    ],
    "never-a-working-day": [
        ("weekend: [6, 7]", "weekend: [1, 2, 3, 4, 5, 6, 7]"),
        ('from: "12-24"', 'from: "01-04"'),
    ],
    "texts-of-pages": [],
}


def planted(case: str) -> str:
    """Return the good rules with a case's faults."""
    text = GOOD
    for old, new in CASES[case]:
        assert text.count(old) == 1, f"{case}: {old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def plant(case: str, folder: Path) -> None:
    """Write the faulty rules of a case, and the page that goes with them, into a folder."""
    (folder / "rules.yaml").write_text(planted(case), encoding="utf-8")
    if case in PAGES:
        (folder / "content").mkdir()
        (folder / "content" / "waiting.md").write_text(PAGES[case], encoding="utf-8")


def expected(case: str) -> Path:
    """Return the file that holds what `check` has to say to a case."""
    return EXPECTED / f"{case}.txt"


def check(case: str) -> Result:
    """Return what `check` says to a case, run in a folder of its own."""
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        plant(case, Path(folder))
        return CliRunner().invoke(main, ["check", "--today", TODAY])


if __name__ == "__main__":
    for name in CASES:
        expected(name).write_text(check(name).stdout, encoding="utf-8")
