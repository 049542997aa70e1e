"""The way back from a date of the calculator: `trail.json`, loaded when a reader asks for it.

A plan names the term that made each bound. This file leads from the term to its number: to a row on
the page of all numbers or to a claim, as in `source/claim.latest`, and to the line of the rules.
"""

from itertools import chain
from typing import Any, Final

from generator.provenance import Numbers, claim_of, file_name, line_address
from generator.rules.document import Path
from generator.rules.model import BETWEEN_MESSAGES, GUIDE, Rules
from generator.rules.terms import term_paths

_LINE: Final = 0  # no file has it, so the number can be found again in an address


def trail(rules: Rules, numbers: Numbers, url: str | None, report: str | None) -> dict[str, Any]:
    """Return `trail.json`; `url` is where the rules are changed, `report` where mistakes go.

    - `file`: the rules file's name; `address`: of a line of it, `{line}` being its number, or null
    - `lines`: the line of each number, step and letter
    - `terms`: the number's name, by the name of its term in a plan
    - `shared`: of a time that several windows share, by `<step>.<bound>`
    - `every`: by advice and step, the name of what it repeats after
    - `phrases`: the row of each, by what is said
    - `report`: the address of a report, to be filled in
    - `quiet`: the rows of the quiet periods, by name; `apart`: that of the distance of messages
    """
    terms = term_paths(rules)
    rhythms = {
        advice: {
            step_id: _rhythm(rules, advice, step_id)
            for step_id, step in rules.steps.items()
            if step.every
        }
        for advice in (GUIDE, *rules.whole_sources)
    }

    def name(path: Path) -> str:
        cite = claim_of(path)
        return numbers[path].name if cite is None else f"{cite}.{path[-1]}"

    told = chain(*terms.values(), *(of_steps.values() for of_steps in rhythms.values()))
    claimed = [path for path in told if claim_of(path)]
    return {
        "file": file_name(url),
        "address": _address(url),
        "lines": {
            **{number.name: rules.line(*path) for path, number in numbers.items()},
            **{name(path): rules.line(*path) for path in claimed},
            **{f"steps.{step_id}": rules.line("steps", step_id) for step_id in rules.steps},
            **{f"letters.{name}": rules.line("letters", name) for name in rules.letters},
        },
        "report": report,
        "terms": {term: name(paths[0]) for term, paths in terms.items()},
        "shared": {
            term: {f"{path[1]}.{path[4]}": name(path) for path in reversed(paths)}
            for term, paths in terms.items()
            if len(paths) > 1
        },
        "every": {
            advice: {step_id: name(path) for step_id, path in of_steps.items()}
            for advice, of_steps in rhythms.items()
        },
        "phrases": {said: numbers.of("phrases", said)[0].name for said in rules.phrases},
        "quiet": {
            quiet.name: numbers["quiet-periods", n, "from"].name
            for n, quiet in enumerate(rules.quiet_periods)
        },
        "apart": numbers["limits", BETWEEN_MESSAGES, "value"].name,
    }


def _rhythm(rules: Rules, advice: str, step_id: str) -> Path:
    """Return the place of the number that a step repeats after, by one advice."""
    if advice != GUIDE:
        for claim_id, claim in rules.sources[advice].claims.items():
            if claim.step == step_id and claim.timing and claim.timing.every:
                return "sources", advice, "claims", claim_id, "timing", "every"
    return "steps", step_id, "every"


def _address(url: str | None) -> str | None:
    """Return the address of any line, `{line}` being its number; on unknown hosts the file's."""
    address = line_address(url, _LINE)
    if address is None or address == url:
        return address
    return f"{address.removesuffix(str(_LINE))}{{line}}"
