"""Several applications, and their list."""

import json

from playwright.sync_api import FilePayload, expect

from tests.calculator.modules import in_node
from tests.calculator.reader import FRIDAY, Reader
from tests.engine.programs import real_program

DECODED = "m.decode(v[0], v[1]).inputs"
OVER = f"interview={FRIDAY}&withdrawn=2026-11-27&done=2026-11-27,step=withdraw"
DUE = f"interview={FRIDAY}&done={FRIDAY},step=thank-you"


def keep_applications(reader: Reader, *applications: tuple[str, str]) -> None:
    """Keep applications, each by its company and its answers, by opening a file of them."""
    events = list(real_program()["events"])
    file = {
        "format": "follow-up-applications",
        "version": 1,
        "applications": [
            {
                "id": f"kept-{nth}",
                "about": {"company": company},
                "inputs": in_node("core/fragment.js", DECODED, f"region=AU-VIC&{link}", events),
            }
            for nth, (company, link) in enumerate(applications)
        ],
    }
    reader.open()
    reader.page.get_by_role("button", name="Open a saved file").click()
    reader.page.locator("#calc-file").set_input_files(
        FilePayload(name="a.json", mimeType="application/json", buffer=json.dumps(file).encode())
    )
    expect(reader.rows).to_have_count(len(applications))


def name_application(reader: Reader, company: str) -> None:
    """Say which company the open application is with."""
    reader.change("Job")
    reader.enter("Company", company, "Tab")


def open_list(reader: Reader) -> None:
    """Open the page anew: with several applications it begins with their list."""
    reader.open()
    expect(reader.page.get_by_role("heading", name="Your applications")).to_be_visible()
