"""The picture that is shown where somebody shares a page: the guide's title and its line."""

import unicodedata
from functools import lru_cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from generator.pages.page import Made, Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

_SIZE: Final = (1200, 630)
_MARGIN: Final = 90
_TOP: Final = 120.0
_GROUND: Final = "#dcebe9"
_TITLE: Final = "#22645f"
_LINE: Final = "#2b3635"
_BOLD: Final = 1 / 100
"""How much wider a stroke of the title is drawn, as a part of its size."""

_COLOURS: Final = 64
_LARGEST: Final = 104
_SMALLEST: Final = 40
_QUOTES: Final = "\u2018\u2019\u201c\u201d\u2026"
"""What the font that comes with Pillow has besides ASCII."""


def share_picture(factory: PageFactory) -> Page:
    """Return the picture."""
    guide = factory.rules.guide

    def make() -> Made:
        title, line = factory.plain(guide.title), factory.plain(guide.tagline)
        return _drawn(_in_font(title), _in_font(line)), ()

    return Page(addresses.SHARE_PICTURE, make)


@lru_cache(maxsize=8)
def _drawn(title: str, line: str) -> bytes:
    """Return the picture as a PNG file."""
    picture = Image.new("RGB", _SIZE, _GROUND)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 24, _SIZE[1]), _TITLE)
    y = _TOP
    size, lines = _fitting(title, _LARGEST, 2)
    for each in lines:
        draw.text((_MARGIN, y), each, _TITLE, _font(size), stroke_width=size * _BOLD)
        y += size * 1.2
    y += 40
    size, lines = _fitting(line, 46, 3)
    for each in lines:
        draw.text((_MARGIN, y), each, _LINE, _font(size))
        y += size * 1.3
    file = BytesIO()
    picture.quantize(_COLOURS).save(file, "PNG")
    return file.getvalue()


def _fitting(text: str, size: int, room: int) -> tuple[int, list[str]]:
    """Return the largest size at which a text fits into so many lines, and these."""
    while True:
        lines = _wrapped(text, _font(size))
        if len(lines) <= room or size <= _SMALLEST:
            return size, lines[:room]
        size -= 4


def _wrapped(text: str, font: _Font) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _SIZE[0] - 2 * _MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@lru_cache(maxsize=32)
def _font(size: int) -> _Font:
    return ImageFont.load_default(size)


def _in_font(text: str) -> str:
    """Return a text in the letters that the font has: an accent is left out, a dash is a hyphen."""
    text = text.replace("\u2013", "-").replace("\u2014", "-").replace("\u00a0", " ")
    return "".join(
        letter
        for each in text
        for letter in (each if each in _QUOTES else unicodedata.normalize("NFKD", each))
        if letter.isascii() or letter in _QUOTES
    )
