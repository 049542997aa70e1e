"""The pages that are written by hand, numbers aside."""

from generator.pages.handwritten.prose import Prose
from generator.pages.navigation import is_for_editors
from generator.pages.page import OUT_OF_SEARCH, Page, markdown
from generator.pages.page_factory import PageFactory


def handwritten_pages(factory: PageFactory, taken: set[str]) -> list[Page]:
    """Return the prose that is a page of its own, in the order of the navigation.

    `taken` are the paths of generated pages: prose for one of these stands within it.
    """
    own = [prose for path, prose in factory.prose.items() if path not in taken]
    return [_page(factory, prose) for prose in sorted(own, key=lambda prose: prose.place)]


def _page(factory: PageFactory, prose: Prose) -> Page:
    is_hidden = is_for_editors(factory.rules, [prose], prose.path)
    written = markdown(
        prose.path,
        prose.title,
        str(prose.meta.get("description", factory.rules.guide.title)),
        prose.body,
        edit_url=factory.edit_url(prose.path),
        meta=OUT_OF_SEARCH if is_hidden else {},
    )
    return Page(prose.path, lambda: (written, prose.shows), prose.title)
