"""How YAML is read: what values mean, where they stand, and what hostile files do."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from generator.checks import read
from generator.rules import Problem, Rules, compose
from generator.rules.document import Document
from tests.small_rules import GOOD, SmallRules


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        # Only these two are yes and no
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("Off", "Off"),
        ("True", "True"),
        # Only plain whole numbers are numbers
        ("0", 0),
        ("12", 12),
        ("-3", -3),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("1.5", "1.5"),
        ("1e3", "1e3"),
        ("12:30:45", "12:30:45"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        # Dates are texts
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20T15:00:00Z", "2026-11-20T15:00:00Z"),
        ("12-24", "12-24"),
        # Nothing
        ("null", None),
        ("~", None),
        ("", None),
        # In quotes everything is a text
        ('"true"', "true"),
        ("'12'", "12"),
        ('""', ""),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_what_a_value_means(written: str, meant: object) -> None:
    """YAML's surprises are left out: what an editor types is what we read."""
    assert Document("x", f"key: {written}\n").data == {"key": meant}


@pytest.mark.parametrize("key", ["no", "on", "true", "12", "2026-11-20", "null", "<<", "=", '""'])
def test_keys_are_texts(key: str) -> None:
    """A key is never anything but the text that was typed."""
    assert Document("x", f"{key}: 1\n").data == {key.strip('"'): 1}


@pytest.mark.parametrize(
    ("text", "path", "mark"),
    [
        ("a: b\nc:\n  d: e\n", ("c", "d"), (3, 3)),
        ("a: b\r\nc:\r\n  d: e\r\n", ("c", "d"), (3, 3)),
        ("a: b\rc:\r  d: e\r", ("c", "d"), (3, 3)),
        ("\ufeffa: b\n", ("a",), (1, 1)),
        ("{'\U0001f600': 1, b: 2}\n", ("b",), (1, 10)),
        ("a: 'x\u2028y\u0085z'\nb: 1\n", ("b",), (2, 1)),
        ("a:\n  - b\n  - c\n", ("a", 1), (3, 5)),
        ("a: [b, {c: d}]\n", ("a", 1, "c"), (1, 9)),
        # What is not there has the place of what encloses it
        ("a:\n  b: c\n", ("a", "x", "y"), (1, 1)),
        ("a: b\n", ("x",), (1, 1)),
        # Short forms have the place of what was written
        ("w:\n  earliest: 1 day\n", ("w", 0, "earliest", 0, "offset"), (2, 3)),
    ],
)
def test_where_an_entry_stands(text: str, path: tuple[str | int, ...], mark: object) -> None:
    """Lines and columns count from 1, in characters, whatever the line ends are."""
    assert Document("x", text).mark(path) == mark


def test_value_and_key_have_places_of_their_own() -> None:
    """The value of an entry begins after its key; an empty one has the place of the key."""
    document = Document("x", "a:\n  bee: c\n  dee:\n")
    assert document.mark(("a", "bee")) == (2, 3)
    assert document.mark_at(document.index(("a", "bee"))) == (2, 8)
    assert document.mark_at(document.index(("a", "dee"))) == (3, 3)


def test_tabs_and_wide_characters_keep_the_mark_in_place() -> None:
    """The mark stands under its character, though tabs and wide characters come before it."""
    (problem,) = Document("x", "a: [\t'日本', e\u0301, b, *c]\n").problems
    _, line, mark, _ = str(problem).split("\n")
    assert problem.column == 19
    assert line == "    a: [\t'日本', e\u0301, b, *c]"
    assert mark == "        \t" + " " * len("'____', e, b, ") + "^"


@pytest.mark.parametrize(
    ("column", "shown", "before"), [(80, (0, 100), 79), (82, (31, 131), 51), (295, (244, 300), 51)]
)
def test_a_long_line_is_cut_around_its_mark(
    column: int, shown: tuple[int, int], before: int
) -> None:
    """A hundred characters of it are shown."""
    start, end = shown
    cut = f"{'…' * (start > 0)}{('0123456789' * 30)[start:end]}{'…' * (end < 300)}"
    problem = Problem("x", 1, column, "code", "message", "mend", "0123456789" * 30)
    assert problem.marked == (cut, " " * before + "^")


def test_both_parsers_of_pyyaml_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's parser in Python gives the data and the places that the one in C gives."""
    text = GOOD.read_text(encoding="utf-8")
    fast = Document("x", text)
    monkeypatch.setattr(compose, "FastLoader", compose.Loader)
    slow = Document("x", text)
    assert fast.data == slow.data
    for path in [("guide",), ("steps", "ask", "window", 1), ("letters", "thanks-email", "body")]:
        assert fast.index(path) == slow.index(path)


DEEP = 10_000
BOMB = "a: &a [x]\n" + "".join(
    f"{c}: &{c} [{f'*{p}, ' * 9}*{p}]\n" for p, c in pairwise("abcdefghijklmnop")
)
HOSTILE: dict[str, Callable[[str], str | bytes]] = {
    "empty": lambda _: "",
    "white space": lambda _: " \n\n  \n",
    "comments": lambda _: "# nothing\n",
    "nothing": lambda _: "null\n",
    "only dashes": lambda _: "---\n",
    "three documents": lambda _: "---\n---\n---\n",
    "a text": lambda _: "hello\n",
    "a list": lambda _: "- a\n- b\n",
    "a number": lambda _: "42\n",
    "NUL bytes": lambda good: good.replace("a", "\0"),
    "only NUL bytes": lambda _: b"\0" * 1000,
    "an escape": lambda good: good.replace("handbook", "\x1b[31m"),
    "half a character": lambda good: good.encode() + b"\xf0\x9f",
    "nested lists": lambda _: "a: " + "[" * DEEP,
    "nested mappings": lambda _: "a: " + "{a: " * DEEP,
    "nested blocks": lambda _: "".join(" " * n + "a:\n" for n in range(1000)),
    "nested items": lambda _: "- " * DEEP,
    "an alias bomb": lambda _: BOMB,
    "a merge bomb": lambda _: "a: &a {b: 1}\nc: {<<: [*a, *a, *a]}\n",
    "an alias of itself": lambda _: "a: &a [*a]\n",
    "a line of 1 MB": lambda good: good.replace("It is polite.", "word " * 200_000),
    "a word of 1 MB": lambda good: good.replace("It is polite.", "9" * 1_000_000),
    "blanks of 1 MB": lambda good: good.replace("It is polite.", f"'1{' ' * 1_000_000}x'"),
    "braces of 1 MB": lambda good: good.replace("It is polite.", f"'{'{' * 100_000}'"),
    "an id of 1 MB": lambda good: good.replace("stage: after", "stage: " + "after" * 200_000, 1),
    "a key of 1 MB": lambda good: good.replace(
        "    short: Thanks", f"    ? {'k' * 1_000_000}\n    : 1"
    ),
    "many keys": lambda good: good + "".join(f"k{n}: 1\n" for n in range(20_000)),
    "one key, often": lambda good: good + "guide: 1\n" * 20_000,
    "a huge number": lambda good: good.replace("value: 2", "value: " + "9" * 100_000),
    "a tag": lambda good: good.replace("version: ", "version: !!python/object/apply:os.abort "),
    "keys that are lists": lambda good: good + "? [a, b]\n: c\n? {a: b}\n: c\n",
    "a list of nothings": lambda good: good.replace("weekend: [6, 7]", "weekend: [~, , null]"),
    "a directive": lambda good: "%YAML 1.1\n---\n" + good,
    "carriage returns": lambda good: good.replace("\n", "\r") + "x",
    "tabs": lambda good: good.replace("  ", "\t"),
    "lone surrogate": lambda good: good.encode() + b"\xed\xa0\x80",
    "other line ends": lambda good: good.replace("It is polite.", "'a\u2028  b: c\u0085d'") + "x",
    "binary": lambda _: bytes(range(256)) * 100,
    "unclosed quote": lambda good: good.replace("It is polite.", '"It is polite.'),
    "unclosed comment mark": lambda good: good.replace("It is polite.", "# It is polite."),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_problems(small: SmallRules, name: str) -> None:
    """Whatever a file holds, reading it takes little work, and its problems can be printed."""
    good = GOOD.read_text(encoding="utf-8")
    path = small.write_text(HOSTILE[name](good))
    # Seconds of this process alone: other processes make them no more.
    before = time.process_time()
    reading = read(path)
    said = "\n".join(str(problem) for problem in reading.problems)
    assert time.process_time() - before < 20
    if name not in ("a line of 1 MB", "a word of 1 MB", "blanks of 1 MB", "a directive"):
        assert reading.rules is None
        assert said
    assert all(len(line) < 5_000 for line in said.splitlines())
    assert not any(char in said for char in "\0\x1b")


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda good: good.replace("\n", "\r\n"),
        lambda good: "\ufeff" + good,
        lambda good: "---\n" + good,
        lambda good: "%YAML 1.2\n---\n" + good + "...\n",
        lambda good: good.rstrip("\n"),
        lambda good: good.replace("It is polite.", "Höflichkeit \U0001f600 schadet nie."),
    ],
    ids=["CRLF", "BOM", "dashes", "directive", "no last line end", "astral"],
)
def test_harmless_differences_are_harmless(
    small: SmallRules, rewrite: Callable[[str], str]
) -> None:
    """Line ends, a byte order mark and a document's frame change nothing."""
    path = small.write_text(rewrite(GOOD.read_text(encoding="utf-8")))
    assert [str(problem) for problem in read(path).problems] == []


def test_rules_know_their_lines(small: SmallRules) -> None:
    """Every part of the rules knows the line that it stands in; one in its short form, too."""
    rules = small.rules()
    lines = small.path.read_text(encoding="utf-8").splitlines()
    for path, begins in {
        ("steps", "thanks"): "  thanks:",
        ("steps", "thanks", "window", 0, "latest", 0, "offset"): "    window: {anchor: meeting",
        ("sources", "forum", "claims", "wait-longer", "timing", "earliest"): "        timing: {an",
        ("quiet-periods", 0): "  - name: turn of the year",
    }.items():
        line = rules.line(*path)
        assert line is not None
        assert lines[line - 1].startswith(begins)
    assert Rules.model_validate(rules.model_dump(by_alias=True)).line("steps") is None
