"""Links that lead nowhere are told where they stand; those that lead somewhere are not."""

from datetime import date
from pathlib import Path

import pytest

from generator.checks import read
from generator.checks.release import findings
from generator.checks.release.links import links_in, places_in
from generator.rules import Problem
from tests.pages.built_site import BuiltSite
from tests.pages.real_pages import real_pages
from tests.small_rules import TODAY, SmallRules


def dead(small: SmallRules, text: str, name: str = "more/waiting.md") -> list[Problem]:
    """Return the dead links of a page, beside the good rules."""
    small.page(name, text)
    small.page("more/plan.png", "a picture")
    problems = findings(read(small.write()), date.fromisoformat(TODAY))
    assert {each.code for each in problems} <= {"dead-link"}
    return problems


@pytest.mark.parametrize(
    "text",
    [
        "[a](../index.md) [b](../stages/afterwards.md#thanks) [c](waiting.md) [d](#now) # \n## Now",
        "[a](../stages/afterwards.md#ask 'A title') ![b](plan.png) [c](<plan.png>)",
        "[a](https://example.org/x#y) [b](mailto:a@example.org) [c](tel:123) [d](//example.org)",
        "`[a](nowhere.md)` and\n\n```\n[b](nowhere.md)\n```\n\n<!-- [c](nowhere.md) -->",
        'A word {: #here }, <span id="there">another</span>: [a](#here), [b](#there), [c](#top)',
        "[a][1]\n\n[1]: ../examples.md#plain",
        "<a href='../../questions/#how-often'>In HTML</a>, <a href='../../'>home</a>",
        "<a href='../../assets/calculator/rules.json'>data</a> <img src='../plan.png' alt='it'>",
        "## *It’s* [now](../index.md)!\n\n## It’s now\n\n[a](#its-now) [b](#its-now_1)",
        "[a](../sources/handbook.md#note-h1), \\[b](nowhere.md is no link",
        "[a](../assets/calculator/rules.json)",
    ],
)
def test_links_that_lead_somewhere(small: SmallRules, text: str) -> None:
    """Pages, places on them, pictures, and other sites."""
    assert dead(small, text) == []


@pytest.mark.parametrize(
    ("target", "mend"),
    [
        ("afterwards.md", "Did you mean '../stages/afterwards.md'?"),
        ("../stages/afterward.md#thanks", "Did you mean '../stages/afterwards.md#thanks'?"),
        ("../stages/afterwards/", "Did you mean '../stages/afterwards.md'?"),
        ("../stages/afterwards", "Did you mean '../stages/afterwards.md'?"),
        ("../sources/", "Did you mean '../sources/index.md'?"),
        ("../stages/afterwards.md#thank", "Did you mean '../stages/afterwards.md#thanks'?"),
        ("#nwo", "Did you mean '#now'?"),
        ("../Questions.md", "Did you mean '../questions.md'?"),
        ("plan.jpg", "Did you mean 'plan.png'?"),
        ("/index.md", "Begin it from this page, which is 'more/waiting.md', and not with '/'."),
        ("../../index.md", "Did you mean '../index.md'?"),
        ("qqq.md#x", "A link names a page or picture by its file"),
    ],
)
def test_links_that_lead_nowhere(small: SmallRules, target: str, mend: str) -> None:
    """Each is told at its place in the file, with the nearest page or place that there is."""
    (problem,) = dead(small, f"# Waiting\n\n## Now\n\nSee [the page]({target}) for it.\n")
    assert problem.message == f"this link leads nowhere: '{target}'"
    assert problem.mend.startswith(mend)
    assert problem.file.endswith("/content/more/waiting.md")
    assert (problem.line, problem.column) == (5, 16)


def test_links_in_html_are_addresses(small: SmallRules) -> None:
    """MkDocs leaves them as they are, so the name of a file leads nowhere there."""
    for target, meant in {
        "../questions.md#how-often": "../../questions/#how-often",
        "../../question/": "../../questions/",
        "../../stages/afterwards/#thank": "../../stages/afterwards/#thanks",
    }.items():
        (problem,) = dead(small, f'<a href="{target}">there</a>\n')
        assert problem.message == f"this link leads nowhere: '{target}'"
        assert problem.mend.startswith(f"Did you mean '{meant}'?"), problem.mend


def test_a_page_with_a_top_written_by_hand(small: SmallRules) -> None:
    """Its links count from the page that it stands on; each is told as often as it stands there."""
    text = "First [thank](#thanks) them.\n\nThen [a](x.md), [b](x.md) and [c](../index.md).\n"
    problems = dead(small, text, "stages/afterwards.md")
    assert [(each.line, each.column) for each in problems] == [(3, 10), (3, 21)]
    assert {Path(each.file).name for each in problems} == {"afterwards.md"}


def test_the_places_of_a_page_are_those_of_the_built_one(site: BuiltSite) -> None:
    """Whatever a heading or a part of a real page can be reached by, we know, and no more."""
    checked = 0
    for page in real_pages():
        if page.title is None:
            continue
        address = page.path.removesuffix("index.md").removesuffix(".md")
        address = f"{address.rstrip('/')}/" if address else ""
        article = site.article(address)
        places = {str(tag["id"]) for tag in article.select("[id]")}
        places = {place for place in places if not place.startswith("__")}
        found = places_in(page.content)
        headings = {str(tag["id"]) for tag in article.select("h1[id], h2[id], h3[id]")}
        assert headings <= found, page.path
        assert found - places == set(), page.path
        checked += len(found)
    assert checked > 500


def test_the_links_of_a_page_are_those_of_the_built_one(site: BuiltSite) -> None:
    """As many links as MkDocs makes of a page are looked at, the theme's own aside."""
    for page in real_pages():
        if page.title is not None and page.path.startswith(("sources/", "stages/", "about")):
            address = page.path.removesuffix("index.md").removesuffix(".md")
            article = site.article(f"{address.rstrip('/')}/")
            own = ".headerlink, .line, .report, .md-content__button, .dates-button a"
            made = article.select(f"a[href]:not({own})")
            assert len(list(links_in(page.content))) == len(made), page.path
