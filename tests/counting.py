"""How much work something is, counted: a number that is the same on every machine."""

import sys
import tracemalloc
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any


def lines_run(work: Callable[[], object]) -> int:
    """Return how many lines of Python some work runs; a loop's line counts each time."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:  # noqa: ANN401 - Python's own
        nonlocal count
        del frame, event, argument
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def most_bytes(work: Callable[[], object]) -> int:
    """Return how many bytes some work takes up at most."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def growth(counts: Sequence[int]) -> float:
    """Return by how much more it grows from 2n to 4n than from n to 2n.

    That is 2 where it grows with n, however much is always there, and 4 where it grows with n².
    """
    once, twice, four_times = counts
    return (four_times - twice) / (twice - once)
