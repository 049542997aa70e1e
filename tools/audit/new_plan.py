"""From a click to the new plan on the screen, on a processor four times as slow."""

from statistics import median
from typing import Final

from playwright.sync_api import Page

from generator.wording.addresses import CALCULATOR, served
from tools.audit.site import PHONE, Site
from tools.audit.verdict import Finding, Verdict

JUDGE: Final = "click to new plan"
FIRST: Final = 200
LATER: Final = 60
"""The most that a click may take, in milliseconds."""

SLOWER: Final = 4
ROUNDS: Final = 5
_CLICKS: Final = 3
_QUESTION: Final = ".calc-answers [data-do]:visible"
_DONE: Final = ".calc-next [data-do=done]:visible"

# What the next frame shows has been drawn when a task after it runs; this kind runs before others.
_TIME: Final = """
let took;
addEventListener("click", ({ timeStamp, isTrusted }) => {
  if (!isTrusted) return; // the calculator makes up for a click that came before it did
  window.took = new Promise((done) => { took = done; });
  const next = () => document.querySelector(".calc-next")?.textContent;
  const before = next();
  const watch = new MutationObserver(() => {
    if (next() === before || !document.querySelector(".calc-next time")) return;
    watch.disconnect();
    requestAnimationFrame(() => scheduler.postTask(
      () => took(performance.now() - timeStamp), { priority: "user-blocking" }));
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}, { capture: true });
"""


def judge(site: Site) -> Verdict:
    """Answer the first question, then tick steps off; several times, as somebody who comes anew."""
    firsts: list[float] = []
    laters: list[float] = []
    for _ in range(ROUNDS):
        with site.visitor(PHONE, touches=True) as context:
            page = context.new_page()
            page.add_init_script(_TIME)
            session = context.new_cdp_session(page)
            site.open(page, served(CALCULATOR))
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            firsts.append(_click(page, _QUESTION))
            laters += [_click(page, _DONE) for _ in range(_CLICKS) if page.locator(_DONE).count()]
    first, later = median(firsts), median(laters or [0.0])
    found = [
        Finding(JUDGE, served(CALCULATOR), name, f"{took:.0f} ms", f"at most {most} ms")
        for name, took, most in (("first", first, FIRST), ("later", later, LATER))
        if took > most
    ]
    return Verdict(
        JUDGE,
        f"median of {ROUNDS}",
        f"≤ {FIRST} ms; ≤ {LATER} ms",
        found,
        f"{first:.0f} ms the first; {later:.0f} ms later",
    )


def _click(page: Page, selector: str) -> float:
    page.locator(selector).first.click()
    took = float(page.evaluate("window.took"))
    page.wait_for_load_state("networkidle")
    return took
