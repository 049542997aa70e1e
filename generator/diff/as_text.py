"""A comparison as text for a terminal."""

from collections.abc import Iterator

from generator.diff.comparison import Comparison


def as_text(compared: Comparison) -> str:
    """Return what changes, by section, then which dates move, and what was passed over."""
    blocks = [
        [f"{compared.title}: {compared.summary}"],
        *([name, *_listed(lines)] for name, lines in compared.by_section().items()),
        ["Dates that move", *_listed(compared.moved_dates())],
        ["Note", *_listed(compared.notes)],
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks if lines[1:] or lines is blocks[0])


def _listed(lines: Iterator[str] | list[str] | tuple[str, ...]) -> Iterator[str]:
    return (f"  - {line}" for line in lines)
