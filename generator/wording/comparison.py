"""Normalises words so that typesetting makes no difference when they are compared.

`plain` in `core/letters/remarks.js` does the same, and a test runs both on one table.
"""

from typing import Final

STRAIGHT: Final = str.maketrans("’‘“”", "''\"\"")  # noqa: RUF001 - curly quotes are meant
"""Curly quotation marks and apostrophes, each as the keyboard has it."""


def comparable(text: str) -> str:
    r"""Return a text in small letters, with straight quotes and single spaces.

    >>> comparable("They  Didn’t\n call")
    "they didn't call"
    """
    return " ".join(text.translate(STRAIGHT).split()).lower()
