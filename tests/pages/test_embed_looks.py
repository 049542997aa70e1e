"""How the calculator looks on somebody else's page, as that page wants it."""

import re
from itertools import product

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility import violations
from tests.calculator.reader import PROMISED
from tests.page_pool import Scheme
from tests.pages.framed import Opening

PAPER = "getComputedStyle(document.documentElement).backgroundColor"

COLOURS = """(link) => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  const button = style(".calc-button--main");
  return [
    button.color, button.backgroundColor, getComputedStyle(link).color,
    style(".calc-next").backgroundColor, style(":root").backgroundColor,
  ];
}"""
"""The colours of the main button's words and ground, a link, the next step's card, the page."""


def dress(page: Page, parameters: str) -> None:
    """Dress the calculator that stands as if its address had other parameters."""
    page.evaluate(
        """(parameters) => {
          document.documentElement.removeAttribute("style");
          history.replaceState(null, "", `${location.pathname}${parameters}${location.hash}`);
          return import(`../assets/embed/looks.js?${performance.now()}`);
        }""",
        parameters,
    )


GROUNDS: list[tuple[str, Scheme, str]] = [
    ("", "light", "rgb(255, 255, 255)"),
    ("", "dark", "rgb(30, 39, 41)"),
    ("?scheme=auto", "dark", "rgb(30, 39, 41)"),
    ("?scheme=light", "dark", "rgb(255, 255, 255)"),
    ("?scheme=dark", "light", "rgb(30, 39, 41)"),
    # What makes no sense is as if it were not there.
    ("?scheme=%3Cscript%3E", "light", "rgb(255, 255, 255)"),
    ("?accent=red;background:url(//evil.example)", "light", "rgb(255, 255, 255)"),
    ("?accent=%22onload%3D&compact=javascript:1&__proto__=1", "light", "rgb(255, 255, 255)"),
]


def test_the_ground_is_light_or_dark(address: str, opening: Opening) -> None:
    """As wanted, or else as the reader's system has it."""
    with opening(f"{address}embed/#{PROMISED}") as page:
        page.locator(".calc-ready").wait_for()
        for parameters, system, ground in GROUNDS:
            page.emulate_media(color_scheme=system)
            dress(page, parameters)
            assert page.evaluate(PAPER) == ground, (parameters, system)


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


ACCENTS = ("1a73e8", "ffcc00", "000000", "ffffff", "777", "ff0000", "%2300ff00", "1e2729")


def test_any_colour_of_theirs_can_be_read(address: str, opening: Opening) -> None:
    """The words on the button, and links on the page and on the card of the next step."""
    # The first stands in the address from the beginning, as on their page.
    with opening(f"{address}embed/?scheme=light&accent={ACCENTS[0]}#{PROMISED}") as page:
        change = page.get_by_role("button", name="Change: How you applied")
        for nth, (accent, scheme) in enumerate(product(ACCENTS, ("light", "dark"))):
            if nth:
                dress(page, f"?scheme={scheme}&accent={accent}")
            words, behind, link, card, paper = change.evaluate(COLOURS)
            assert _contrast(words, behind) >= 4.5, (accent, scheme)
            assert words in ("rgb(0, 0, 0)", "rgb(255, 255, 255)")
            digits = accent.removeprefix("%23")
            wanted = digits if len(digits) == 6 else "".join(each * 2 for each in digits)
            assert behind == f"rgb({', '.join(str(part) for part in bytes.fromhex(wanted))})"
            assert _contrast(link, paper) >= 4.5, (accent, scheme)
            assert _contrast(link, card) >= 4.5, (accent, scheme)


def test_compact_is_the_next_step_and_the_list(address: str, opening: Opening) -> None:
    """No picture, history or settings."""
    with opening(f"{address}embed/?compact#{PROMISED}") as page:
        page.locator(".calc-ready").wait_for()
        expect(page.locator(".calc-steps")).to_be_visible()
        for gone in (".calc-picture", ".calc-happened", ".calc-answers--settings"):
            expect(page.locator(gone)).to_be_hidden()


@pytest.mark.parametrize("path", ["embed/", f"embed/?accent=ffcc00#{PROMISED}", "advisers/"])
def test_axe_finds_nothing(address: str, opening: Opening, path: str) -> None:
    """On a narrow phone, with all that can be opened open; nothing is wider than the screen."""
    with opening(address + path, width=320) as page:
        page.locator(".calc-ready, [data-share-preview] > details").first.wait_for()
        for summary in page.locator("article summary").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert violations(page, "article") == []
