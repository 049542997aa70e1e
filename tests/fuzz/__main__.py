"""`make fuzz`: try many inputs, and print those of which something else came than an answer."""

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.fuzz.inputs import Inputs
from tests.fuzz.trial import Trial

_MOST = 20
"""After so many faults there is enough to do."""


@click.command()
@click.option("--count", default=100_000, show_default=True, help="How many inputs.")
@click.option("--seed", type=int, help="By which they are made; otherwise the clock's seconds.")
@click.option("--from", "first", default=0, help="The number of the first.")
def main(count: int, seed: int | None, first: int) -> None:
    """Try inputs; the exit code is 1 where one failed."""
    inputs, failed = Inputs(int(time.time()) if seed is None else seed), 0
    click.echo(f"{count:,} inputs of seed {inputs.seed}", err=True)
    with TemporaryDirectory() as folder:
        trial = Trial(inputs, Path(folder))
        for number in range(first, first + count):
            kind, text = inputs.each(number)
            fault = trial.fault(kind, text)
            if fault is not None:
                failed += 1
                told = json.dumps({"kind": kind, "text": text})
                click.echo(f"\nInput {number} of seed {inputs.seed}:\n{told}\n{fault}")
            if failed == _MOST:
                break
    click.echo(f"{failed} failed.", err=True)
    sys.exit(min(failed, 1))


if __name__ == "__main__":
    main()
