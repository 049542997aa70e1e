"""The calculator on somebody else's page, and the page that hands it on."""

import html
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from generator.pages import build
from generator.rules import Rules
from tests.accessibility import violations
from tests.calculator.reader import PROMISED, TODAY
from tests.hosting import hosted
from tests.page_pool import PagePool, Scheme
from tests.pages.built_site import BuiltSite

browser_test = pytest.mark.browser

Opening = Callable[..., AbstractContextManager[Page]]


@pytest.fixture
def opening(pool: PagePool) -> Opening:
    """Return what opens an address in a browser that complains of nothing."""

    @contextmanager
    def opened(
        at: str, scheme: Scheme = "light", width: int = 900, first: str | None = None
    ) -> Iterator[Page]:
        tab = pool.take(TODAY, width=width, height=800, scheme=scheme)
        if first is not None:
            tab.run_first(first)
        complaints = tab.complaints
        tab.leave()
        tab.page.goto(at)
        yield tab.page
        pool.give_back(tab)
        # Hosts that are made for a test have no icon.
        assert [each for each in complaints if "404" not in each] == []

    return opened


@contextmanager
def parent(folder: Path, snippet: str) -> Iterator[str]:
    """Serve a page of somebody else's with the snippet in it; gives its address."""
    page = f"<!doctype html><html lang=en><title>Careers</title><h1>Careers</h1>{snippet}<p>End</p>"
    (folder / "index.html").write_text(page, encoding="utf-8")
    with hosted(folder) as address:
        yield address


def snippet_for(address: str, after: str = "", script: str | None = None) -> str:
    """Return what is copied to another page, with something after the frame's address."""
    source = html.escape(f"{address}embed/{after}")
    known = f'<script src="{address}assets/embed/height.js" async></script>'
    frame = (
        f'<iframe src="{source}" title="Dates" width="100%" height="900" '
        'allow="clipboard-write" data-guide></iframe>'
    )
    return frame + (known if script is None else script)


def framed(page: Page) -> Frame:
    """Return the frame, once the calculator stands in it."""
    frame = page.frame_locator("iframe")
    frame.locator(".calc-ready").wait_for()
    return page.frames[1]


def heights(page: Page) -> tuple[int, int]:
    """Return how high the frame is, and what is in it."""
    outside = page.locator("iframe").evaluate("e => e.clientHeight")
    inside = page.frames[1].evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
    return outside, inside


# What is built ----------------------------------------------------------------


def test_no_search_and_no_menu_leads_to_the_frame(site: BuiltSite) -> None:
    """Neither ours nor the web's: it is nothing without the page around it."""
    page = site.pages["embed/"]
    robots = page.select_one("meta[name=robots]")
    assert robots is not None
    assert robots["content"] == "noindex"
    index = (site.folder / "search" / "search_index.json").read_text(encoding="utf-8")
    assert '"embed/' not in index
    for address, other in site.pages.items():
        if address != "advisers/":
            assert other.select_one("a[href$='embed/']") is None, address


def test_nothing_of_the_site_stands_in_the_frame(site: BuiltSite) -> None:
    """No header, menu, footer, theme script or style, and no script or style in the page itself."""
    page = site.pages["embed/"]
    assert page.select("header, nav, footer, form") == []
    scripts = page.find_all("script")
    assert all(script.get("src") and not script.get_text() for script in scripts)
    assert page.find_all("style") == []
    loaded = [str(tag.get("src") or tag.get("href")) for tag in page.select("script, link")]
    assert all(path.startswith("../assets/") for path in loaded), loaded
    assert not any("javascripts" in path or "stylesheets" in path for path in loaded)


def test_without_a_script_the_snippet_can_be_copied(site: BuiltSite) -> None:
    """It is whole: a title, a width, a height, and what to change is said."""
    article = site.article("advisers/")
    snippet = article.select_one("[data-share-frame]")
    assert snippet is not None
    text = snippet.get_text()
    for part in ('title="After the interview: work out my dates"', 'width="100%"', "lazy"):
        assert part in text
    assert text.count("https://address-of-this-site/") == 2
    assert "Put this site’s address in place of" in article.get_text()
    link = article.select_one("[data-share-link]")
    assert link is not None
    assert "calculator/#route=" in link.get_text()


def test_where_the_address_of_the_site_is_known_it_stands_there(guide: Rules) -> None:
    """And nothing is left to put in its place."""
    pages = build(guide, None, site_url="https://dates.example/guide/")
    page = next(str(page.content) for page in pages if page.path == "advisers.md")
    assert html.unescape(page).count("https://dates.example/guide/embed/") == 1
    assert "address-of-this-site" not in page


def test_another_guide_names_those_who_advise_its_readers(small_site: BuiltSite) -> None:
    """It has both pages, and says nothing of careers."""
    assert "embed/" in small_site.pages
    article = small_site.article("advisers/")
    assert article.find("h1") is not None
    assert "For those who advise others" in article.get_text()
    assert "career" not in article.get_text().lower()


# On another site's page ----------------------------------------------------------------


INLINE = """<script>
  addEventListener("message", ({ source, data }) => {
    const height = Number(data?.type === "guide:height" && data.height);
    for (const frame of document.querySelectorAll("iframe[data-guide]"))
      if (frame.contentWindow === source && height > 0 && height < 20000)
        frame.style.height = `${height}px`;
  });
</script>"""


def test_the_lines_that_stand_in_for_the_script_are_those_tried_here(site: BuiltSite) -> None:
    """What the page offers is what these tests put on a page."""
    shown = [each.get_text() for each in site.article("advisers/").select("pre.snippet")]
    assert INLINE in shown


@browser_test
@pytest.mark.parametrize("script", [None, INLINE], ids=["file", "lines"])
def test_the_frame_is_as_high_as_what_is_in_it(
    address: str, tmp_path: Path, opening: Opening, script: str | None
) -> None:
    """On a page of another origin, as the plan appears, is unfolded, and the window narrows."""
    snippet = (
        snippet_for(address, script=script)
        if script is None
        else script + snippet_for(address, script="")
    )
    with parent(tmp_path, snippet) as at, opening(at) as page:
        frame = framed(page)
        before = 900  # as the snippet has it
        changes: list[Callable[[], object]] = [
            lambda: None,
            lambda: frame.get_by_role("button", name="Yesterday").click(),
            lambda: frame.locator(".calc-step").first.get_by_role("heading").click(),
            lambda: page.set_viewport_size({"width": 340, "height": 700}),
            lambda: frame.get_by_role("button", name="Start again").click(),
        ]
        for change in changes:
            change()
            page.wait_for_function(
                "before => document.querySelector('iframe').clientHeight !== before", arg=before
            )
            page.wait_for_timeout(400)
            before, inside = heights(page)
            assert before == inside
            # Nothing scrolls within.
            assert frame.evaluate("document.documentElement.scrollHeight") == before
            width = page.locator("iframe").evaluate("e => e.clientWidth")
            assert frame.evaluate("document.documentElement.scrollWidth") <= width


@browser_test
def test_the_frame_begins_with_a_question_that_says_of_what(address: str, opening: Opening) -> None:
    """As the page of the calculator does, before anything of it is loaded."""
    for at in ("embed/", "calculator/"):
        with opening(f"{address}{at}") as page:
            expect(page.locator(".calc legend")).to_have_text("When was your interview?")


@browser_test
def test_a_message_of_anybody_else_changes_nothing(
    address: str, tmp_path: Path, opening: Opening
) -> None:
    """Nor does a height that is none."""
    with parent(tmp_path, snippet_for(address)) as at, opening(at) as page:
        framed(page)
        page.wait_for_function("document.querySelector('iframe').style.height")
        before, _ = heights(page)
        page.evaluate("postMessage({type: 'guide:height', height: 5000}, '*')")
        for height in ("-1", "1e9", "'javascript:alert(1)'", "NaN", "{}"):
            page.frames[1].evaluate(
                f"parent.postMessage({{type: 'guide:height', height: {height}}}, '*')"
            )
        page.wait_for_timeout(300)
        assert heights(page)[0] == before


@browser_test
def test_links_lead_out_of_the_frame(address: str, tmp_path: Path, opening: Opening) -> None:
    """Into a tab of their own, which cannot reach back; the whole guide opens with the answers."""
    with parent(tmp_path, snippet_for(address, f"#{PROMISED}")) as at, opening(at) as page:
        frame = framed(page)
        for name in ("More about this step", "After the interview"):
            if name.startswith("More"):
                frame.get_by_text("What to do", exact=True).click()
            with page.expect_popup() as waiting:
                frame.get_by_role("link", name=name).first.click()
            tab = waiting.value
            tab.wait_for_load_state()
            assert tab.evaluate("window.opener") is None
            assert tab.url.startswith(address)
            assert page.url == at
        assert "interview=2026-11-20" in tab.url
        tab.locator(".calc-next").wait_for()


@browser_test
def test_a_fragment_fills_the_form_in_beforehand(
    address: str, tmp_path: Path, opening: Opening
) -> None:
    """As in a link."""
    snippet = snippet_for(address, "#advice=klc-recruitment&region=AU-NSW&route=agency")
    with parent(tmp_path, snippet) as at, opening(at) as page:
        frame = framed(page)
        expect(frame.get_by_label("Through an agency")).to_be_checked()
        expect(frame.get_by_text("New South Wales", exact=True)).to_be_visible()


@browser_test
def test_it_works_where_nothing_can_be_kept(address: str, tmp_path: Path, opening: Opening) -> None:
    """Browsers keep nothing for frames of other sites, or say no by an error."""
    nothing_kept = """for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name,
        {get() { throw new DOMException("no", "SecurityError"); }});"""
    with parent(tmp_path, snippet_for(address)) as at, opening(at, first=nothing_kept) as page:
        frame = framed(page)
        frame.get_by_role("button", name="Yesterday").click()
        expect(frame.locator(".calc-steps")).to_be_visible()


# How it looks ----------------------------------------------------------------


@browser_test
@pytest.mark.parametrize(
    ("parameters", "system", "paper"),
    [
        ("", "light", "rgb(255, 255, 255)"),
        ("", "dark", "rgb(30, 39, 41)"),
        ("?scheme=auto", "dark", "rgb(30, 39, 41)"),
        ("?scheme=light", "dark", "rgb(255, 255, 255)"),
        ("?scheme=dark", "light", "rgb(30, 39, 41)"),
        # What makes no sense is as if it were not there.
        ("?scheme=%3Cscript%3E", "light", "rgb(255, 255, 255)"),
        ("?accent=red;background:url(//evil.example)", "light", "rgb(255, 255, 255)"),
        ("?accent=%22onload%3D&compact=javascript:1&__proto__=1", "light", "rgb(255, 255, 255)"),
    ],
)
def test_the_ground_is_light_or_dark(
    address: str,
    opening: Opening,
    parameters: str,
    system: Scheme,
    paper: str,
) -> None:
    """As wanted, or else as the reader's system has it."""
    with opening(f"{address}embed/{parameters}#{PROMISED}", system) as page:
        page.locator(".calc-ready").wait_for()
        found = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert found == paper


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as the browser writes them, by WCAG's formula."""

    def luminance(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


@browser_test
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "accent", ["1a73e8", "ffcc00", "000000", "ffffff", "777", "ff0000", "%2300ff00", "1e2729"]
)
def test_any_colour_of_theirs_can_be_read(
    address: str, opening: Opening, accent: str, scheme: str
) -> None:
    """The words on the button, and links on the page and on the card of the next step."""
    with opening(f"{address}embed/?scheme={scheme}&accent={accent}#{PROMISED}") as page:
        page.locator(".calc-ready").wait_for()
        style = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
        words, behind = page.locator(".calc-button--main").first.evaluate(style)
        assert _contrast(words, behind) >= 4.5
        assert words in ("rgb(0, 0, 0)", "rgb(255, 255, 255)")
        digits = accent.removeprefix("%23")
        wanted = digits if len(digits) == 6 else "".join(each * 2 for each in digits)
        assert behind == f"rgb({', '.join(str(part) for part in bytes.fromhex(wanted))})"
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        card = page.locator(".calc-next").evaluate("e => getComputedStyle(e).backgroundColor")
        link = page.get_by_role("button", name="Change: How you applied").evaluate(
            "e => getComputedStyle(e).color"
        )
        assert _contrast(link, paper) >= 4.5
        assert _contrast(link, card) >= 4.5


@browser_test
def test_compact_is_the_next_step_and_the_list(address: str, opening: Opening) -> None:
    """No picture, history or settings."""
    with opening(f"{address}embed/?compact#{PROMISED}") as page:
        page.locator(".calc-ready").wait_for()
        expect(page.locator(".calc-steps")).to_be_visible()
        for gone in (".calc-picture", ".calc-happened", ".calc-answers--settings"):
            expect(page.locator(gone)).to_be_hidden()


@browser_test
@pytest.mark.parametrize("path", ["embed/", f"embed/?accent=ffcc00#{PROMISED}", "advisers/"])
def test_axe_finds_nothing(address: str, opening: Opening, path: str) -> None:
    """On a narrow phone, with all that can be opened open; nothing is wider than the screen."""
    with opening(address + path, width=320) as page:
        page.locator(".calc-ready, [data-share]:not([hidden])").first.wait_for()
        for summary in page.locator("article summary").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert violations(page, "article") == []


# The page that hands it on ----------------------------------------------------------------


@browser_test
def test_the_snippet_follows_the_choices(address: str, tmp_path: Path, opening: Opening) -> None:
    """And what is copied works on a page."""
    with opening(f"{address}advisers/") as page:
        page.get_by_label("Route").select_option("agency")
        page.get_by_label("Region").select_option("AU-NSW")
        page.get_by_label("Advice").select_option("klc-recruitment")
        page.locator("select[name=scheme]").select_option("dark")
        page.get_by_label("Your colour").fill("#FFCC00")
        page.get_by_label("Only the next step and the list").check()
        expect(page.locator("#accent-said")).to_have_text(
            "It is hard to read on white: links will be darker there."
        )
        fragment = "#advice=klc-recruitment&region=AU-NSW&route=agency"
        expect(page.locator("[data-share-link]")).to_have_text(f"{address}calculator/{fragment}")
        expect(page.locator("[data-share-unknown]")).to_have_count(0)
        page.locator("[data-share-frame] + .guide-buttons").get_by_role("button").click()
        page.get_by_text("Copied").wait_for()
        snippet = page.evaluate("navigator.clipboard.readText()")
    source = f"{address}embed/?scheme=dark&accent=ffcc00&compact=1{fragment}"
    assert f'src="{html.escape(source)}"' in snippet
    with parent(tmp_path, snippet) as at, opening(at) as page:
        frame = framed(page)
        expect(frame.get_by_label("Through an agency")).to_be_checked()
        page.wait_for_function("document.querySelector('iframe').style.height")
        found = frame.evaluate("document.documentElement.dataset.mdColorScheme")
        assert found == "slate"


@browser_test
def test_a_link_sets_what_is_so(address: str, opening: Opening) -> None:
    """Facts, as the form of the calculator asks them."""
    with opening(f"{address}advisers/") as page:
        page.get_by_label("What kind of employer is it?").select_option("academic")
        page.get_by_label("Who is in touch with you?").select_option("recruiter")
        page.get_by_label("Region").select_option("none")
        link = page.locator("[data-share-link]")
        expect(link).to_contain_text("#facts=contact:recruiter,employer:academic&region=none")
        page.goto(link.inner_text())
        expect(page.locator(".calc-notice")).to_contain_text("A university, for an academic job")


@browser_test
def test_a_colour_that_is_none_is_left_out(address: str, opening: Opening) -> None:
    """It is said at once, and nothing that was typed gets into the snippet."""
    with opening(f"{address}advisers/") as page:
        page.get_by_label("Your colour").fill('"><b>x')
        expect(page.locator("#accent-said")).to_have_text(
            "That is no colour yet: six hexadecimal digits."
        )
        expect(page.locator("[data-share-frame]")).not_to_contain_text("accent")


@browser_test
def test_the_choices_can_be_looked_at(address: str, opening: Opening) -> None:
    """The frame itself, on the page, as high as what is in it."""
    with opening(f"{address}advisers/") as page:
        page.locator("[data-share]:not([hidden])").wait_for()
        assert len(page.frames) == 1 or page.frames[1].url == "about:blank"
        page.get_by_text("See what it looks like").click()
        page.frame_locator("iframe").locator(".calc-ready").wait_for()
        page.locator("select[name=scheme]").select_option("dark")
        page.frame_locator("iframe").locator("html[data-md-color-scheme=slate]").wait_for()
        page.wait_for_function("document.querySelector('iframe').style.height")
