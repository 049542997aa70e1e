"""What the things of one version of the rules are called."""

from collections.abc import Mapping
from typing import Any, Final

from generator.diff.excerpt import shortened
from generator.rules.model import DoOrDont, Limit, Part, Phrase, WordingRule
from generator.rules.references import Resolver, UnknownReferenceError
from generator.wording.typography import typeset

LONGEST: Final = 72
"""How many characters a name may have."""

_SAYS_ITS_NAME: Final = ("short", "name", "title", "label", "question", "about", "says")
"""The keys under which a part may carry its name, the best first."""

SENTENCES: Final = ("do", "dont", "says")
"""Those of them that hold a whole sentence, and not a name."""

_KNOWN_BY_ID: Final = (Limit, WordingRule)
"""Parts whose texts are no names."""

Path = tuple[str | int, ...]


class Names:
    """Finds names and texts in the plain data of one version."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take the data, short forms written out."""
        self._data = data
        self._resolver = Resolver(data)

    def text(self, written: str, scope: Path = ()) -> str:
        """Return a text in one line as a reader sees it; `scope` is where it stands."""
        try:
            told = self._resolver.text(written, scope)
        except UnknownReferenceError:
            told = written  # an older way to write references, or a slip
        return " ".join(typeset(told).split())

    def named(self, sections: tuple[str, ...], name: str) -> str:
        """Return what a thing is called that stands in one of some sections."""
        for section in sections:
            body = _mapping(self._data.get(section)).get(name)
            if isinstance(body, dict):
                return self.name(name, body, (section, name))
        return humanised(name)

    def name(self, key: str | int, body: object, path: Path, part: type[Part] | None = None) -> str:
        """Return what something is called: by its own words, or by its key where it has none."""
        by_key = f"“{key}”" if part is Phrase else humanised(str(key))
        key_of_name = name_key(body, part)
        if key_of_name is None or not isinstance(body, dict):
            return by_key
        words = self._short(body[key_of_name], path)
        if part is DoOrDont:
            return f"{side(body)} “{words}”"
        return f"“{words}”" if key_of_name in SENTENCES else words

    def claim(self, cite: str) -> str:
        """Return a claim in words: whose it is, and what it says."""
        source_id, _, claim_id = cite.partition("/")
        source = _mapping(_mapping(self._data.get("sources")).get(source_id))
        claim = _mapping(_mapping(source.get("claims")).get(claim_id))
        path = ("sources", source_id, "claims", claim_id)
        whose = self.named(("sources",), source_id)
        says = claim.get("says")
        return f"{whose}, “{self._short(says, path)}”" if says else f"{whose}, {claim_id}"

    def recipient(self, route: str, name: str) -> str:
        """Return whom a message goes to on a route; `*` stands for every route."""
        routes = _mapping(self._data.get("routes"))
        for body in (routes.get(route), *routes.values()):
            found = _mapping(_mapping(_mapping(body).get("recipients")).get(name))
            if isinstance(found.get("label"), str):
                return self.text(found["label"])
        return humanised(name)

    def anchor(self, anchor_id: str) -> str:
        """Return the date that times are counted from: an anchor's label, or a step's name."""
        anchor = _mapping(_mapping(self._data.get("anchors")).get(anchor_id))
        label = anchor.get("label")
        return self.text(label) if label else self.named(("steps",), anchor_id)

    def condition(self, anchor_id: str, *, holds: bool = True) -> str:
        """Return what it takes for an anchor to have a date: "with a promised date"."""
        anchor = _mapping(_mapping(self._data.get("anchors")).get(anchor_id))
        if anchor.get("date") == "by":  # the day that a promise names
            return f"{'with' if holds else 'without'} a promised date"
        step = anchor.get("step") or (anchor_id if not anchor else None)
        if step:
            return f"{'after' if holds else 'before'} “{self.named(('steps',), str(step))}”"
        return f"{'with' if holds else 'without'} {_indefinite(self.anchor(anchor_id))}"

    def answer(self, fact: str, answer: str) -> str:
        """Return an answer to the question of a fact."""
        facts = _mapping(self._data.get("facts"))
        return self.text(
            str(_mapping(_mapping(facts.get(fact)).get("answers")).get(answer, answer))
        )

    def region(self, region: str) -> str:
        """Return the name of a region, or of the whole that regions are parts of."""
        regions = _mapping(self._data.get("regions"))
        parts = (_mapping(part) for name, part in regions.items() if name.startswith(f"{region}-"))
        whole = next((part["within"] for part in parts if "within" in part), region)
        return self.named(("regions",), region) if region in regions else str(whole)

    def _short(self, written: object, path: Path) -> str:
        return shortened(self.text(str(written), path), LONGEST)


def name_key(body: object, part: type[Part] | None) -> str | None:
    """Return the key under which something has its name; None where it is known by its id."""
    if not isinstance(body, dict) or part in _KNOWN_BY_ID:
        return None
    keys = ("do", "dont") if part is DoOrDont else _SAYS_ITS_NAME
    return next((key for key in keys if isinstance(body.get(key), str) and body[key]), None)


def side(body: Mapping[str, Any]) -> str:
    """Return under which heading a piece of manners stands."""
    return "Do" if "do" in body else "Don’t"


def humanised(name: str) -> str:
    """Return an id or a key as words."""
    return name.replace("-", " ").replace("_", " ")


def _indefinite(label: str) -> str:
    """Return a label with the article for one of a kind: "a decision" for "the decision"."""
    bare = label.removeprefix("the ")
    return f"{article(bare)} {bare}"


def article(word: str) -> str:
    """Return the article that a word takes: a, or an before a vowel."""
    return "an" if word[:1].casefold() in "aeiou" else "a"


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
