"""What judges may find: each with the reason why it stays. One that nothing needs is a finding."""

import re
from dataclasses import dataclass
from typing import Final

from tools.audit.markup import HTML_VALIDATE, NU
from tools.audit.verdict import Finding


@dataclass(frozen=True, slots=True)
class Allowed:
    """A rule of a judge, where it may be broken (a pattern of the place), and why."""

    judge: str
    rule: str
    place: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is one of these."""
        return (
            self.judge == finding.judge
            and finding.rule.startswith(self.rule)
            and re.search(self.place, finding.place) is not None
        )


EXCEPTIONS: Final = (
    Allowed(
        HTML_VALIDATE,
        "valid-id",
        "^#__",
        "The theme's own ids begin with two underscores, which its script and styles look for.",
    ),
    Allowed(
        HTML_VALIDATE,
        "valid-autocomplete",
        "^#__",
        "The theme keeps Firefox from restoring a menu that was open; browsers take the word.",
    ),
    Allowed(
        HTML_VALIDATE,
        "wcag/h32",
        "> header ",
        "The theme's search answers as one types, its colours as one chooses: nothing is sent.",
    ),
    Allowed(
        HTML_VALIDATE,
        "unique-landmark",
        "> nav$",
        "The theme has the table of contents twice, and shows one of them at any width.",
    ),
    Allowed(
        HTML_VALIDATE,
        "no-inline-style",
        r"> main > (button|div > div:nth-child\([12]\))",
        "The theme's script measures its menus, and moves its button back to the top.",
    ),
    Allowed(
        NU,
        "Attribute “autocomplete” is only allowed",
        'class="md-toggle"',
        "As above: the theme's menu in Firefox.",
    ),
)
