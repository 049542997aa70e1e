"""The pages that are written by hand, numbers aside."""

from generator.pages.navigation import is_for_editors
from generator.pages.page import OUT_OF_SEARCH, Page, markdown_page
from generator.pages.page_factory import PageFactory


def handwritten_pages(factory: PageFactory, taken: set[str]) -> list[Page]:
    """Return the prose that is a page of its own, in the order of the navigation.

    `taken` are the paths of generated pages: prose for one of these stands within it.
    """
    own = [prose for path, prose in factory.prose.items() if path not in taken]
    return [
        markdown_page(
            prose.path,
            prose.title,
            str(prose.meta.get("description", factory.rules.guide.title)),
            prose.body,
            factory.edit_url(prose.path),
            shows=prose.shows,
            meta=OUT_OF_SEARCH if is_for_editors(factory.rules, [prose], prose.path) else None,
        )
        for prose in sorted(own, key=lambda prose: prose.place)
    ]
