"""The letters of the guide, filled in by the browser's modules."""

from typing import Final

from generator.pages.calculator.letter_data import letter_data, worksheet_data
from tests.calculator.modules import in_node
from tests.changed_data import Json
from tests.engine.programs import real_rules

LETTERS: Final[Json] = letter_data(real_rules())
WORKSHEET: Final[Json] = worksheet_data(real_rules())
PRIYA: Final[Json] = {"name": "Priya Nair", "email": "priya@harbour.example", "point": "the desk"}
TOM: Final[Json] = {"name": "Tom Okoye", "email": "", "point": "busy evenings"}
KEPT: Final[Json] = {
    "about": {
        "role": "events coordinator",
        "company": "Harbour House",
        "consultant": "Hannah Weiss",
        "consultant.email": "hannah@agency.example",
        "hiring_manager": "Daniel Cho",
        "hiring_manager.email": "daniel@harbour.example",
        "my_name": "Sam Okafor",
        "interview_day": "on Friday",
    },
    "people": [PRIYA, TOM],
    "notes": {},
}
HOSTILE: Final = (
    "<img src=x onerror=alert(1)>",
    "$& $1 $$ $`",
    "{role} {{role}} }{",
    "\u202eeman \u05e9\u05dd",
    "🎉👩‍💻",
    "N" * 200,
    "a\nb\r\nBcc: x@example.org",
    "\ud83d",
    "[Role]",
    "%0A&body=x?#",
)


def in_letters(module: str, expression: str, *values: Json) -> Json:
    """Return what an expression is, with the letters as `v[0]` and the worksheet as `v[1]`."""
    return in_node(f"core/letters/{module}.js", expression, LETTERS, WORKSHEET, *values)


def filled(template: str, kept: Json = KEPT, person: int = 0) -> Json:
    """Return the subject and the body of a template, filled in for one of the people."""
    return in_letters(
        "blanks",
        "(() => { const t = v[0].templates[v[3]];"
        "const f = m.valuesFor(v[0], v[1], v[2], v[3], v[4]);"
        "return [t.subject ? m.filled(t.subject, f, v[0]) : '', m.filled(t.body, f, v[0])] })()",
        kept,
        template,
        person,
    )
