"""Faults of a file's form: its YAML, its examples, and keys and values that the model lacks."""

from typing import Final

CASES: Final[dict[str, list[tuple[str, str]]]] = {
    # What is not YAML
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
    "section-twice": [
        ("\ndos-and-donts:", "\nsteps:\n  rest: {title: Rest, shorts: Rest}\n\ndos-and-donts:")
    ],
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
}
