"""The search index of a site of which only some pages were made anew."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class SearchIndex:
    """Keeps what the index says of each page, by its address."""

    _entries: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def complete(self, index: Path, made: Iterable[str], pages: Iterable[str]) -> None:
        """Write the entries of all `pages` to an index that was written of those `made` now.

        Both are addresses from the site's root. The order is that of `pages`, as in a full build.
        """
        if not index.is_file():
            return  # a site without a search
        written = json.loads(index.read_text(encoding="utf-8"))
        self._entries.update({page: [] for page in made})
        for entry in written["docs"]:
            self._entries[entry["location"].partition("#")[0]].append(entry)
        self._entries = {page: self._entries[page] for page in pages if page in self._entries}
        written["docs"] = [entry for entries in self._entries.values() for entry in entries]
        index.write_text(json.dumps(written, separators=(",", ":")), encoding="utf-8")
