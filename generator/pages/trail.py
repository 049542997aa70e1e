"""The way back from a date of the calculator: `trail.json`, loaded when a reader asks for it.

It has the shape of the program's windows, and in the place of each term the name of the number
that the term was made of: of a row on the page of all numbers, or of a claim, as in
`source/claim.latest`. The calculator plans once more with these names for citations, and the plan
hands them back.
"""

from collections.abc import Iterator
from typing import Any, Final

from generator.program.advice import RULE, every_advice
from generator.provenance import Numbers, claim_of, file_name, line_address
from generator.rules import Resolver
from generator.rules.document import Path
from generator.rules.model import BETWEEN_MESSAGES, GUIDE, Rules
from generator.rules.references import BOUNDS

_LINE: Final = 0  # no file has it, so the number can be found again in an address


def trail(rules: Rules, numbers: Numbers) -> dict[str, Any]:
    """Return `trail.json`.

    - `file`: the rules file's name; `address`: of a line of it, which stands for `{line}`
    - `lines`: the line of each number
    - `advice`: by advice and step, the windows in the program's order, by bound the terms' names
    - `every`: by advice and step, the name of what it repeats after
    - `phrases`: the row of each, by what is said
    - `quiet`: the rows of the quiet periods, by name; `apart`: that of the distance of messages
    """
    url = rules.guide.rules_url
    resolver = Resolver(rules)
    advice = every_advice(rules, resolver)

    def name(path: Path) -> str:
        cite = claim_of(path)
        return numbers[path].name if cite is None else f"{cite}.{path[-1]}"

    return {
        "file": file_name(url),
        "address": _address(url),
        "lines": {
            **{number.name: rules.line(*path) for path, number in numbers.items()},
            **dict(_of_claims(rules, resolver)),
        },
        "advice": {
            each: {
                step_id: [
                    {
                        bound: [name(term[RULE]) for term in window[bound]]
                        for bound in BOUNDS
                        if bound in window
                    }
                    for window in step["windows"]
                ]
                for step_id, step in advised["steps"].items()
            }
            for each, advised in advice.items()
        },
        "every": {
            each: {
                step_id: name(_rhythm(rules, each, step_id))
                for step_id in advised["steps"]
                if rules.steps[step_id].every
            }
            for each, advised in advice.items()
        },
        "phrases": {said: numbers.of("phrases", said)[0].name for said in rules.phrases},
        "quiet": {
            number_of.name: numbers["quiet-periods", n, "from"].name
            for n, number_of in enumerate(rules.quiet_periods)
        },
        "apart": numbers["limits", BETWEEN_MESSAGES, "value"].name,
    }


def _of_claims(rules: Rules, resolver: Resolver) -> Iterator[tuple[str, int | None]]:
    """Yield the numbers of the claims, each with its line."""
    for source_id, source in rules.sources.items():
        for claim_id in source.claims:
            for own, path in resolver.numbers(("sources", source_id, "claims", claim_id)):
                yield f"{source_id}/{claim_id}.{own}", rules.line(*path)


def _rhythm(rules: Rules, advice: str, step_id: str) -> Path:
    """Return the place of the number that a step repeats after, by one advice."""
    if advice != GUIDE:
        for claim_id, claim in rules.sources[advice].claims.items():
            if claim.step == step_id and claim.timing and claim.timing.every:
                return "sources", advice, "claims", claim_id, "timing", "every"
    return "steps", step_id, "every"


def _address(url: str) -> str:
    """Return the address of any line, `{line}` being its number; on unknown hosts the file's."""
    address = line_address(url, _LINE)
    return address if address == url else f"{address.removesuffix(str(_LINE))}{{line}}"
