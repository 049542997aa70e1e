"""Faults of what the parts of a guide mean together, each in a file that fits the model."""

from typing import Final

ASK: Final = "{if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}"

CASES: Final[dict[str, list[tuple[str, str]]]] = {
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
    # Windows
    "windows-end-early": [
        ("aim: 1 day, latest: 2 days}", "aim: 5 days, latest: 2 days}"),
        (ASK, ASK.replace("1 day", "2 weeks")),
        ("earliest: 1 day, latest: 1 week, about", "earliest: 2 weeks, latest: 10 days, about"),
    ],
    "window-that-never-holds": [("{if: promised-date, anchor", "{anchor")],
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
        )
    ],
    "limits": [
        ("between-messages:\n    value: 1 day", "between-messages:\n    value: 3 hours"),
        (
            "  follow-ups:\n    value: 2\n    says: Ask at most {limits.follow-ups}",
            "  follow-upps:\n    value: 2\n    says: Ask at most {limits.follow-upps}",
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
