"""What a calendar file is made from: a plan, and the words that go with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Any


@dataclass(frozen=True)
class Known:
    """A plan, the situation that it answers, and what the browser has to hand, too.

    `words` and `claims` are the data of `words.json` and `claims.json`, so that a file from here
    says the same as one from the browser. `site` is the site's address, with a slash at its end,
    or None where it is not known.
    """

    plan: Json
    situation: Json
    program: Mapping[str, Any]
    words: Mapping[str, Any]
    claims: Mapping[str, Any]
    site: str | None = None

    @property
    def today(self) -> str:
        """The day that the plan was made for, `YYYY-MM-DD`."""
        return str(self.plan["today"])

    @property
    def route(self) -> str:
        """The route that the plan follows."""
        return str(self.situation.get("route", next(iter(self.program["routes"]))))

    def planned(self, step_id: str | None) -> Json | None:
        """Return a step of the plan, or None where it has none of that id."""
        return next((step for step in self.plan["steps"] if step["step"] == step_id), None)

    def short(self, step_id: str) -> str:
        """Return a step's short name."""
        step = self.words["steps"].get(step_id)
        return str(step["short"]) if step else step_id
