"""The Markdown copies of pages, and the list of them."""

import re

import pytest

from generator.hosting.offline.files import kept_files
from generator.hosting.plain_text import plain_markdown
from tests.pages.built_site import HOST, BuiltSite, only

ROW = "<tr><td><p>c</p></td><td>d</td></tr>"


def bare(text: str) -> str:
    """Return the letters and digits of a text alone."""
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2 id=a>Title<a class=headerlink href=#a>¶</a></h2><p>Text</p>", "## Title\n\nText\n"),
        ("<p>a <strong>b </strong>c<br>d</p>", "a **b** c\nd\n"),
        ('<p><a href="../b/#c">B</a> <a class="number" href="x">two</a></p>', "[B](../b/#c) two\n"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n\n  - b\n\n- c\n"),
        (
            f"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>{ROW}</tbody></table>",
            "| a | b |\n| --- | --- |\n| c | d |\n",
        ),
        ("<details><summary>More</summary><p>x</p></details>", "**More**\n\nx\n"),
        ("<details><summary><h3>More</h3></summary><p>x</p></details>", "### More\n\nx\n"),
        ("<dl><dt>To</dt><dd>Them</dd></dl>", "**To**\nThem\n"),
        ("<p hidden>a</p><svg><text>b</text></svg><p>2 * 3 &lt; 7</p>", "2 \\* 3 &lt; 7\n"),
        ("<p>a<strong></strong></p>", "a\n"),
    ],
)
def test_a_page_is_told_in_markdown(html: str, markdown: str) -> None:
    """Headings, lists, tables and links stay; what only a screen shows goes."""
    assert plain_markdown(f"<article>{html}</article><p>outside</p>") == markdown


def test_links_are_joined_to_the_pages_address() -> None:
    """Whoever has the copy alone can still follow them."""
    told = plain_markdown("<article><a href='../b/'>B</a></article>", "https://x.example/a/c/")
    assert told == "[B](https://x.example/a/b/)\n"


def test_each_page_for_readers_has_a_copy(site: BuiltSite) -> None:
    """It is named in the page's head, begins with the page's heading, and holds no HTML."""
    copies = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*.md")}
    asked = set()
    for address, page in site.pages.items():
        link = page.select_one('link[rel=alternate][type="text/markdown"]')
        if link is not None:
            asked.add(f"{address}{link['href']}")
            text = (site.folder / f"{address}index.md").read_text(encoding="utf-8")
            heading = only(site.article(address), "h1").get_text()
            assert text.startswith(f"# {heading.removesuffix('¶').strip()}\n"), address
            assert not re.search(r"</?[a-z]+[ >]", text), address
            assert "Something wrong here?" not in text
    assert copies == asked
    assert {"index.md", "letters/index.md", "stages/waiting/index.md"} <= copies
    assert not {"numbers/index.md", "embed/index.md"} & copies


def test_a_copy_says_what_the_page_says(site: BuiltSite) -> None:
    """Each line of a paragraph of the advice stands in it."""
    text = (site.folder / "stages" / "waiting" / "index.md").read_text(encoding="utf-8")
    for paragraph in site.article("stages/waiting/").select(".answer > p, .letter-body > p"):
        assert bare(paragraph.get_text()) in bare(text)


def test_the_list_has_every_copy(small_site: BuiltSite) -> None:
    """`llms.txt` has the guide's name and line, then the pages of the menu, then the others."""
    text = (small_site.folder / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith(
        "# After the tender\n\n> What to send after a tender, and when to stop.\n"
    )
    menu, _, rest = text.partition("## Optional")
    assert f"({HOST}calculator/index.md): " in menu
    assert f"({HOST}sources/index.md): " in rest
    listed = re.findall(r"\((https://[^)]+)\)", text)
    assert len(listed) == len(set(listed))
    copies = small_site.folder.rglob("*.md")
    assert set(listed) == {HOST + file.relative_to(small_site.folder).as_posix() for file in copies}


def test_copies_cost_a_reader_nothing(site: BuiltSite) -> None:
    """The worker keeps none of them, and the search finds none."""
    kept = kept_files(site.folder)
    assert not [address for address in kept if address.endswith((".md", "llms.txt", "share.png"))]
    assert "index.md" not in (site.folder / "search" / "search_index.json").read_text()
