"""Everything in braces stands for something: a number of the rules, or a blank."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from generator.checks.meaning.conditions import says_one_thing
from generator.checks.meaning.known_ids import unknown_ids
from generator.checks.meaning.windows import hold_in_turn
from generator.contract.program import BOUNDS
from generator.rules.braces import BRACE, Run, runs
from generator.rules.document import KEY, Path
from generator.rules.draft import MOST, Draft
from generator.rules.model import Prose, Recipient, Step
from generator.rules.problems import Problem, nearest, quoted
from generator.rules.references import UnknownReferenceError
from generator.rules.walk import Found

_PLAIN: Final = Prose(references=False)
"""What a text is that the model says nothing of: it may be shown, and takes nothing."""

_LOOKS_INTO: Final = {
    "steps": "steps",
    "claims": "sources",
    "sources": "sources",
    "limits": "limits",
}
"""The section that a reference looks into by its first word, besides its own place."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield references that stand for nothing, and blanks that nobody fills or uses."""
    doubtful = _of_doubtful_windows(draft)
    used = {part.named_by for _, part in draft.parts(Recipient)}
    blanks = draft.ids("blanks")
    for found, prose in _texts(draft, in_windows=False):
        if prose.blanks:
            used.update(run.value for run in runs(found.value) if run.kind == "reference")
        yield from _of_text(draft, found, prose, doubtful)
    if draft.is_readable("letters"):
        for blank in blanks:
            if blank not in used:
                yield draft.problem(
                    ("blanks", blank, KEY),
                    "unused-blank",
                    f"no letter has the blank '{blank}', and it names nobody",
                    f"Write {{{blank}}} in a letter, or delete the blank.",
                )


def check_windows(draft: Draft) -> Iterator[Problem]:
    """Yield the same of the texts of windows, and of the reasons for them: a program has them."""
    doubtful = _of_doubtful_windows(draft)
    for found, prose in _texts(draft, in_windows=True):
        yield from _of_text(draft, found, prose, doubtful)


def _texts(draft: Draft, *, in_windows: bool) -> Iterator[tuple[Found, Prose]]:
    """Yield the texts with braces, those of windows or all others."""
    plain = ((found, _PLAIN) for found in draft.plain_texts)
    for found, prose in chain(draft.texts(Prose), plain):
        if not BRACE.search(found.value):
            continue
        is_taken = found.path[:1] == ("steps",) and found.path[2:3] in (("window",), ("editorial",))
        if is_taken == in_windows:
            yield found, prose


def _of_text(draft: Draft, found: Found, prose: Prose, doubtful: set[Path]) -> Iterator[Problem]:
    blanks = draft.ids("blanks") if prose.blanks else ()
    others = (
        run
        for run in runs(found.value)
        if run.kind != "words" and not (run.kind == "reference" and run.value in blanks)
    )
    unresolved = (_unresolved(draft, found, prose, run, doubtful) for run in others)
    yield from islice(chain.from_iterable(unresolved), MOST)


def _of_doubtful_windows(draft: Draft) -> set[Path]:
    """Return the steps whose windows are at fault, so that their numbers go by other names."""
    unknown = unknown_ids(draft)
    doubtful = {found.path[:2] for found, *_ in unknown if found.path[2:3] == ("window",)}
    for path, step in draft.parts(Step):
        asked = [condition for window in step.window for condition in window.if_]
        if not (hold_in_turn(step) and all(map(says_one_thing, asked))):
            doubtful.add(path)
    return doubtful


def _unresolved(
    draft: Draft, found: Found, prose: Prose, run: Run, doubtful: set[Path]
) -> Iterator[Problem]:
    blank_code = "unfilled-blank" if prose.blanks else "unknown-reference"
    if run.kind == "stray":
        other = "}" if run.value == "{" else "{"
        message = f"a brace '{run.value}' without its '{other}'"
        mend = "A name in braces is written {name}; no other braces may stand in a text."
        yield draft.problem_in(found, run.start, run.value, blank_code, message, mend)
        return
    words = f"{{{run.value}}}"
    if not prose.references:
        message = f"{words} in a title or label, which takes nothing from the rules"
        mend = "Write it without braces."
        yield draft.problem_in(found, run.start, words, "unknown-reference", message, mend)
        return
    try:
        draft.resolver.piece(run.value, found.path)
    except UnknownReferenceError as error:
        section = _LOOKS_INTO.get(run.value.partition(".")[0])
        is_known = draft.is_readable("blanks") and (section is None or draft.holds(section))
        owner = draft.resolver.looks_at(run.value, found.path)
        if owner in doubtful and not set(BOUNDS).isdisjoint(run.value.split(".")):
            return  # it may be right once the windows are
        if is_known and (not owner or draft.is_kept(*owner)):
            told = _told(draft, error, blanks=prose.blanks)
            yield draft.problem_in(found, run.start, words, *told)


def _told(draft: Draft, error: UnknownReferenceError, *, blanks: bool) -> tuple[str, str, str]:
    known = [*error.known, *(draft.ids("blanks") if blanks else ())]
    near = nearest(error.name, known)
    hint = f"Did you mean {{{near}}}? " if near else ""
    if blanks and "." not in error.name:
        return (
            "unfilled-blank",
            f"nobody fills the blank {quoted(error.name)}",
            f"{hint}Declare it under 'blanks:', with a label and an example.",
        )
    if error.name in draft.ids("blanks"):
        return (
            "unknown-reference",
            f"{{{error.name}}} is a blank that the reader fills, and this is no letter",
            "Write it without braces; blanks stand in letters only.",
        )
    own = [name for name in error.known if name.partition(".")[0] not in _LOOKS_INTO]
    here = f"Known here: {', '.join(f'{{{name}}}' for name in own)}." if own else ""
    mend = f"{hint}{here}".strip() or "Name a number of the rules, such as {limits.…}."
    return "unknown-reference", f"{{{error.name}}} stands for nothing in the rules", mend
