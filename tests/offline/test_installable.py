"""The manifest: what a browser says of it, and what stands in it."""

import json
import os
import shutil
import struct
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from generator.checks import load
from tests.engine.programs import real_rules
from tests.offline.host import Host
from tests.offline.visits import visit
from tests.pages.built_site import BuiltSite, only
from tests.small_rules import GOOD

PNG = b"\x89PNG\r\n\x1a\n"


def test_chromium_can_install_it(browser: Browser, host: Host, tmp_path: Path) -> None:
    """It finds nothing to complain of, and the addresses are those of the guide's own folder."""
    host.sites = {"guide": host.sites[""]}
    root = f"{host.address}guide/"
    # In a private window it installs nothing.
    context = browser.browser_type.launch_persistent_context(
        tmp_path,
        executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
        chromium_sandbox=os.geteuid() != 0,
    )
    page = context.new_page()
    visit(page, f"{root}calculator/")
    session = context.new_cdp_session(page)
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == f"{root}manifest.webmanifest"
    manifest = json.loads(found["data"])
    assert found["manifest"]["startUrl"] == root
    assert found["manifest"]["scope"] == root
    answers = [context.request.get(root + item["url"]).ok for item in manifest["shortcuts"]]
    assert answers == [True]
    context.close()


def manifest_of(site: BuiltSite) -> dict[str, Any]:
    """Return the manifest of a site."""
    data: dict[str, Any] = json.loads(
        (site.folder / "manifest.webmanifest").read_text(encoding="utf-8")
    )
    return data


def test_another_guide_has_another_name(site: BuiltSite, small_site: BuiltSite) -> None:
    """The name comes from the rules, and the addresses from where it stands."""
    for built, rules in ((site, real_rules()), (small_site, load(GOOD))):
        manifest = manifest_of(built)
        assert manifest["name"] == rules.guide.title
        assert manifest["start_url"] == manifest["scope"] == "./"


def test_the_pictures_are_there_in_their_sizes(small_site: BuiltSite) -> None:
    """As many pixels as the manifest says, one that a phone may cut, one that has any size."""
    icons = manifest_of(small_site)["icons"]
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}
    for icon in icons:
        picture = (small_site.folder / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            assert picture.startswith(PNG)
            width, height = struct.unpack(">II", picture[16:24])
            assert f"{width}x{height}" == icon["sizes"]
        else:
            assert (icon["sizes"], picture[:4]) == ("any", b"<svg")


def test_every_page_leads_to_it(small_site: BuiltSite) -> None:
    """And to the picture that Apple's devices ask for; but for what is shown in others' pages."""
    for address, page in small_site.pages.items():
        if page.select_one(".md-header") is None:
            continue
        for rel in ("manifest", "apple-touch-icon"):
            href = str(only(page, f"link[rel={rel}]")["href"])
            target = Path(small_site.folder / address.removesuffix("404.html"), href.lstrip("/"))
            assert target.resolve().is_file(), address
