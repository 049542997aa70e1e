"""Complete a site that MkDocs has built: styles, scripts, a service worker, Markdown, headers."""

from pathlib import Path

from generator.hosting import write_headers
from generator.hosting.markdown_copies import write_copies
from generator.hosting.modules import join_modules, preload_modules
from generator.hosting.offline import write_worker
from generator.hosting.styles import join_styles


def finish(site: Path) -> str:
    """Complete the finished site in a folder; return the name of its edition.

    The same files make the same bytes, and doing it again changes nothing.

    Raises:
        NotASiteError: the folder holds no site of a guide.
    """
    join_styles(site)
    join_modules(site)
    preload_modules(site)
    edition = write_worker(site)
    write_copies(site)
    write_headers(site)
    return edition
