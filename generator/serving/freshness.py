"""A cache of the inputs of each served file, to tell which are up to date."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field


@dataclass
class Freshness:
    """Remembers what each file was made of. A file is fresh while that is the same."""

    _made_of: dict[str, Hashable] = field(default_factory=dict)

    def is_fresh(self, path: str, made_of: Hashable) -> bool:
        """Return whether a file was last made of this."""
        return path in self._made_of and self._made_of[path] == made_of

    def made(self, files: Mapping[str, Hashable]) -> None:
        """Remember what some files were made of; said once they are written."""
        self._made_of.update(files)

    def keep_only(self, files: Iterable[str]) -> None:
        """Forget every file but these: a file that comes back is made anew."""
        kept = set(files)
        self._made_of = {path: it for path, it in self._made_of.items() if path in kept}
