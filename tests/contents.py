"""What stands in a folder."""

from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
