"""Judge a finished site, print one table, and fail on a finding that no exception covers.

CHROMIUM=/path/to/chromium python -m tools.audit SITE [--judges axe,markup] [--pages ,letters/]

`--every` lets Lighthouse look at every page, and not at one of each kind that readers come to.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Final

from tests.hosting import published
from tools.audit import axe, first_load, layout_shift, lighthouse, markup, network, new_plan
from tools.audit.site import Site
from tools.audit.table import print_findings, print_table
from tools.audit.verdict import Verdict
from tools.browser import chromium

# Those who look at the clock come before the others warm the machine up; the last sums up what the
# browsers of all have asked for.
JUDGES: Final[Mapping[str, Callable[[Site], Iterable[Verdict]]]] = {
    "new-plan": lambda site: [new_plan.judge(site)],
    "lighthouse": lighthouse.judges,
    "first-load": lambda site: [first_load.judge(site)],
    "markup": markup.judges,
    "layout-shift": lambda site: [layout_shift.judge(site)],
    "axe": lambda site: [axe.judge(site)],
    "network": network.judges,
}
TIMED: Final = (new_plan.JUDGE, f"{lighthouse.JUDGE}, speed")
"""What is judged by the clock: on a busy machine that judges the machine."""

QUIET: Final = 0.5
"""So much may others do meanwhile, as the load for each processor."""

PATIENCE: Final = 180
"""How long the machine has to become quiet, in seconds."""


def verdicts(site: Site, names: Iterable[str], *, every: bool) -> Iterator[Verdict]:
    """Let judges judge, one after the other, and say which is at work."""
    for name in names:
        print(f"{name} ...", file=sys.stderr, flush=True)
        load = _load_of_others() if name in {"new-plan", "lighthouse"} else 0
        if every and name == "lighthouse":
            found = lighthouse.judges(site, every=True)
        else:
            found = iter(JUDGES[name](site))
        for verdict in found:
            said = verdict
            if verdict.judge in TIMED and load > QUIET:
                why = f"not judged: load {load:.1f} for each processor"
                said = replace(verdict, findings=(), unjudged=why)
            print(f"{said.judge}: {said.measured} {said.unjudged}", file=sys.stderr, flush=True)
            yield said


def _load_of_others() -> float:
    """Wait until the machine is quiet, and return the load for each processor."""
    load = 0.0
    for _ in range(PATIENCE):
        load = os.getloadavg()[0] / (os.cpu_count() or 1)
        if load <= QUIET:
            break
        sleep(1)
    return load


def main() -> None:
    """Judge the site that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tools.audit")
    parser.add_argument("site", type=Path)
    parser.add_argument("--judges", default=",".join(JUDGES))
    parser.add_argument("--pages")
    parser.add_argument("--every", action="store_true")
    told = parser.parse_args()
    if not (told.site / "index.html").is_file():
        sys.exit(f"{told.site} holds no finished site: make build")
    only = frozenset() if told.pages is None else frozenset(told.pages.split(","))
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        folder = Path(temporary) / "site"
        shutil.copytree(told.site, folder, copy_function=os.link)
        with published(folder) as address:
            site = Site(folder, address, Path("rules.yaml"), browser, only)
            found = list(verdicts(site, told.judges.split(","), every=told.every))
    print_findings(found)
    sys.exit(0 if print_table(found, whole=told.pages is None) else 1)


if __name__ == "__main__":
    main()
