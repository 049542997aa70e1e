"""Faults of hand-written pages."""

from typing import Final

PAGE: Final = """\
---
title: Two weeks later
---
# Waiting

Wait {steps.ask.earliest}, not 14 days. See [the form](form-2026-11-20.md "the form").

<!-- literal: the year of a survey -->
In 2019 every fifth buyer answered.

Nobody waits {steps.ask.ealiest}, nor {latest}, whatever `three weeks` may say. { .note }

```yaml
latest: 2 days  # {nothing}
```
"""

LINKS: Final = """\
# Waiting

First [say thanks](stages/afterward.md#thanks), then [ask](stages/afterwards.md#asks).

Back to [the top](#top), on [to the forum](sources/forum.md), or [outside](https://example.org/x).
Look at ![a letter](letter.png), or at <a href="/questions/">what others ask</a>. `[not this](x.md)`

## How long?

[Here](#how-long) and [there](#how-lon).
"""
PAGES: Final = {"texts-of-pages": PAGE, "links-to-nowhere": LINKS}
"""The page written by hand that a case has beside its rules."""
