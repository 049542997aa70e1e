"""Complete a site that MkDocs has built: styles, scripts, a service worker, Markdown, headers."""

from pathlib import Path

from generator.hosting.headers import write_headers
from generator.hosting.markdown_copies import write_copies
from generator.hosting.modules.join import join_modules
from generator.hosting.offline.site_worker import write_worker
from generator.hosting.styles import join_styles


def finish(site: Path) -> str:
    """Complete the finished site in a folder; return the name of its edition.

    The same files make the same bytes, and doing it again changes nothing.

    Raises:
        NotASiteError: the folder holds no site of a guide.
    """
    join_styles(site)
    pages = pages_of(site)
    join_modules(site, pages)
    edition = write_worker(site)
    write_copies(site, pages)
    write_headers(site, pages.values())
    return edition


def pages_of(site: Path) -> dict[str, str]:
    """Return the HTML of each page of a site by its path."""
    files = site.rglob("*.html")
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in files}
