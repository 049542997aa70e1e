"""What a section may look like: an example of each, shown to whoever writes one."""

from typing import Any, Final

SHOWN: Final[dict[str, Any]] = {
    "guide": {
        "title": "After you asked for a quote",
        "tagline": "What to ask a tradesperson, when, and when to ask another.",
        "version": "2026.11",
        "reviewed": "2026-11-23",
        "rules-url": "https://example.org/guide/rules.yaml",
        "holidays": {"from": 2026, "until": 2030},
        "weekend": [6, 7],
        "worked": {"monday": "2026-11-16", "promise": "1 week"},
    },
    "releases": [
        {
            "version": "2026.11",
            "date": "2026-11-23",
            "says": "We now leave tradespeople longer before we ask, since both sources do.",
        }
    ],
    "sources": {
        "trade-handbook": {
            "title": "How to get a quote, and keep your temper",
            "publisher": "Chamber of Trades",
            "mark": "H",
            "about": "A leaflet for customers, short and fair.",
            "claims": {
                "ask-after-a-week": {
                    "section": "When nobody answers",
                    "kind": "timing",
                    "step": "ask-once",
                    "says": "Ask again if you have heard nothing for {earliest}.",
                    "timing": {"anchor": "quote-asked", "earliest": "1 week"},
                }
            },
        }
    },
    "regions": {"AU-VIC": {"name": "Victoria", "within": "Australia"}},
    "quiet-periods": [
        {
            "name": "the turn of the year",
            "from": "12-24",
            "until": "01-03",
            "editorial": "Hardly anybody works.",
        }
    ],
    "events": {
        "quote-asked": {
            "label": "You asked for a quote",
            "button": "I asked for a quote",
            "effect": "starts",
            "takes": ["at"],
        },
        "step-done": {
            "label": "Done",
            "button": "I did it",
            "effect": "does",
            "takes": ["step"],
        },
    },
    "event-groups": {"their-answer": {"label": "They answered"}},
    "facts": {
        "urgency": {
            "question": "Is the work urgent?",
            "answers": {"urgent": "Yes", "not-urgent": "No"},
            "default": "not-urgent",
        }
    },
    "anchors": {"quote-asked": {"label": "your request", "events": ["quote-asked"]}},
    "channels": {"email": {"label": "by email"}, "phone": {"label": "by phone"}},
    "phrases": {"next week": {"weeks": 1, "weekday": 5, "editorial": "Any day of it would do."}},
    "stages": {
        "waiting-for-it": {
            "title": "Waiting for the quote",
            "summary": "Give them {steps.ask-once.earliest}, then ask once.",
        }
    },
    "shared-times": {
        "room-to-look": {
            "offset": "3 days",
            "anchor": "quote-asked",
            "editorial": "They have to look at the work first.",
        }
    },
    "steps": {
        "ask-once": {
            "title": "Ask whether the quote is coming",
            "short": "First question",
            "says": "Ask in a sentence or two, {earliest} after you asked for it.",
            "why": "Quotes get forgotten, and nobody minds being asked once.",
            "stage": "waiting-for-it",
            "to": "visitor",
            "channels": ["email", "phone"],
            "per": "cycle",
            "chase": True,
            "working-days": "require",
            "if-missed": "late",
            "window": {
                "anchor": "quote-asked",
                "earliest": ["1 week", "room-to-look"],
                "latest": "2 weeks",
            },
            "cites": ["trade-handbook/ask-after-a-week"],
        }
    },
    "dos-and-donts": {
        "name-the-job": {
            "do": "Name the job and the street.",
            "stages": ["waiting-for-it"],
            "editorial": "They have more than one customer.",
        }
    },
    "parties": {"tradesperson": {"label": "the tradesperson"}},
    "routes": {
        "by-yourself": {
            "title": "By yourself",
            "summary": "Nobody stands between you.",
            "recipients": {
                "visitor": {
                    "label": "the person who visited you",
                    "party": "tradesperson",
                }
            },
        }
    },
    "disagreements": {
        "how-long-to-wait": {
            "question": "How long do you wait before you ask?",
            "positions": {
                "trade-handbook": {
                    "says": "After {claims.trade-handbook/ask-after-a-week.earliest}.",
                    "cites": ["trade-handbook/ask-after-a-week"],
                }
            },
            "recommend": "Wait for {steps.ask-once.earliest}.",
            "because": "It leaves them time to look at the work.",
            "picture": {"steps": ["ask-once"]},
            "stages": ["waiting-for-it"],
            "cites": ["trade-handbook/ask-after-a-week"],
        }
    },
    "blanks": {"street": {"label": "Your street", "example": "Elm Row"}},
    "wording": {
        "no-orders": {
            "steps": ["ask-once"],
            "never": ["as soon as possible"],
            "because": "It sounds like an order.",
            "editorial": "Our own taste.",
        }
    },
    "letters": {
        "ask-by-email": {
            "title": "A question after some silence",
            "steps": ["ask-once"],
            "channel": "email",
            "subject": "The work in {street}",
            "body": "Hello, have you had time to look at the work in {street}?",
            "editorial": "In our own words.",
        }
    },
    "worksheet": {
        "what-was-said": {
            "label": "What they said",
            "help": "In any order; half-sentences will do.",
            "step": "ask-once",
            "editorial": "Our own taste.",
        }
    },
    "questions": {
        "how-often-to-ask": {
            "question": "How often may I ask?",
            "answer": "At most this often: {limits.follow-ups}.",
            "cites": ["trade-handbook/ask-after-a-week"],
        }
    },
    "limits": {
        "follow-ups": {
            "value": 2,
            "says": "Ask at most {limits.follow-ups} times.",
            "cites": ["trade-handbook/ask-after-a-week"],
        },
        "between-messages": {
            "value": "1 day",
            "says": "Leave {limits.between-messages} between two messages.",
            "editorial": "Our own taste.",
        },
    },
    "promises": {
        "not-before-their-day": {
            "says": "Nobody is asked before the day that they named.",
            "never": {"step": ["ask-once"], "after": "quote-asked", "until": "promised-day"},
            "editorial": "Our own taste.",
        }
    },
    "examples": {
        "monday": {
            "title": "Silence after a request on a Monday",
            "shows": "The question is due {steps.ask-once.earliest} later.",
            "situation": {
                "today": "2026-11-18",
                "events": [{"event": "quote-asked", "on": "2026-11-16"}],
            },
            "expect": {
                "state": "wait",
                "next": "ask-once",
                "steps": {"ask-once": {"on": "2026-11-23"}},
            },
            "worked": "Monday and a week is Monday, the 23rd.",
        }
    },
}
"""An example of each section, by its key."""
