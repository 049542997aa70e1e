"""A comparison as an entry for `releases`, for an editor to complete."""

from collections.abc import Iterator

from generator.diff.comparison import Comparison


def as_release(compared: Comparison) -> str:
    """Return the entry for the newer version, with the dates that move in worked examples."""
    return "\n".join(_lines(compared))


def _lines(compared: Comparison) -> Iterator[str]:
    yield f'  - version: "{compared.new.number}"'
    yield f'    date: "{compared.new.reviewed}"'
    yield "    says: …  # what changed for readers, and why"
    moves = list(compared.dates.release_moves()) if compared.dates else []
    if moves:
        yield "    moves:"
    for example, step, before, after in moves:
        days = [f'{key}: "{day}"' for key, day in (("from", before), ("to", after)) if day]
        yield f"      - {{{', '.join([f'example: {example}', f'step: {step}', *days])}}}"
