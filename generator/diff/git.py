"""A file at a revision of git. Without git, or outside a repository, there is none."""

import os
import subprocess
from pathlib import Path
from typing import Final

_TIMEOUT_SECONDS: Final = 20


def content_at(file: Path, revision: str) -> bytes | None:
    """Return a file at a revision (`HEAD~1`, a tag, a hash, or `REV:path`), or None."""
    if revision.startswith("-"):
        return None  # an option of git's, and no revision
    name = revision if ":" in revision else f"{revision}:./{file.name}"
    try:
        done = subprocess.run(  # noqa: S603 - git alone, and no shell
            ["git", "--no-pager", "cat-file", "blob", name],  # noqa: S607 - wherever it is
            cwd=file.parent,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TIMEOUT_SECONDS,
            check=False,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
