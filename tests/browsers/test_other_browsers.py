"""The calculator in Firefox and in a WebKit browser, where they are installed (`make browsers`)."""

import os
import shutil
from collections.abc import Iterator

import pytest

from tests.browsers.driver import ENTER, Browser, Firefox, WebKit, until
from tests.offline.host import Host
from tests.pages.built_site import BuiltSite

PLAN = "document.querySelector('.calc-next time')"
INTERVIEW = "yesterday"  # so that there is something to do on any day


def _firefox() -> Browser:
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        pytest.skip("Firefox is not installed")
    return Firefox(program)


def _webkit() -> Browser:
    program = shutil.which("WebKitWebDriver")
    if program is None or not (shutil.which("Xvfb") or "DISPLAY" in os.environ):
        pytest.skip("WebKitGTK's driver, or a screen for it, is not installed")
    return WebKit(program)


@pytest.fixture(scope="module", params=[_firefox, _webkit], ids=["firefox", "webkit"])
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Each browser that is installed, one after the other."""
    browser: Browser = request.param()
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def host(site: BuiltSite) -> Iterator[Host]:
    """A host of the real guide."""
    host = Host({"": site.folder})
    yield host
    host.stop()


@pytest.fixture
def calculator(browser: Browser, host: Host) -> Browser:
    """A browser with an empty calculator."""
    host.stop()
    host.start()
    browser.go(host.address)
    browser.run("localStorage.clear(); sessionStorage.clear()")
    browser.go(f"{host.address}calculator/")
    until(browser, "document.querySelector('.calc-ready #start-on')")
    return browser


def test_a_date_makes_a_plan_and_what_is_done_is_done(calculator: Browser) -> None:
    """Typed and sent off with Enter; the plan says what to do next, and why.

    The first step is ticked off by the keyboard alone; another is next, also after a reload.
    """
    calculator.keys("#start-on", INTERVIEW + ENTER)
    until(calculator, PLAN)
    assert "Why" in calculator.run("return document.querySelector('.calc-next').innerText")
    assert calculator.run("return document.querySelectorAll('.calc-step').length") > 1
    heading = "document.querySelector('.calc-next h2, .calc-next h3').innerText"
    first = calculator.run(f"return {heading}")
    calculator.keys(".calc-next [data-do='done']", ENTER)
    until(calculator, f"{heading} !== {first!r}")
    then = calculator.run(f"return {heading}")
    calculator.go(calculator.run("return location.href.split('#')[0]"))
    until(calculator, PLAN)
    assert calculator.run(f"return {heading}") == then


def test_a_number_of_the_rules_is_underlined(browser: Browser, host: Host) -> None:
    """Faintly, so that it can be followed to its origin."""
    browser.go(f"{host.address}stages/silence/")
    style = "getComputedStyle(document.querySelector('a.number'))"
    drawn = f"return [{style}.textDecorationLine, {style}.textDecorationStyle].join(' ')"
    assert browser.run(drawn) == "underline dotted"


def test_it_works_without_a_connection(calculator: Browser, host: Host) -> None:
    """After one visit, with the host gone: pages, and holidays that nobody has asked for."""
    until(calculator, "navigator.serviceWorker.controller")
    host.stop()
    calculator.go(f"{host.address}stages")
    assert calculator.run("return location.pathname") == "/stages/"
    assert calculator.run("return document.querySelector('h1').innerText")
    calculator.go(f"{host.address}calculator/#interview=2026-11-20&region=NZ")
    until(calculator, PLAN)
    shown = "return [...document.querySelectorAll('.calc-notice')].map(it => it.innerText).join('')"
    assert "didn’t load" not in calculator.run(shown)
