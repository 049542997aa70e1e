"""Days as a calendar file words them: in English, and the same wherever it is made."""

from generator.wording.days import read_day, short_day


def day_name(written: str, today: str) -> str:
    """Return `Fri 20 Nov`; with the year, where it is another than today's."""
    return short_day(read_day(written), year=written[:4] != today[:4])


def both(words: list[str]) -> str:
    """Return `one`, `one and two`, or `one, two and three`."""
    return " and ".join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def either(words: list[str]) -> str:
    """Return `one`, `one or two`, or `one, two or three`."""
    return " or ".join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def capital(text: str) -> str:
    """Return the text with a capital letter first, and the rest as it is."""
    return text[:1].upper() + text[1:]
