"""Every code has a page with an example that is so, and `check --explain` shows it."""

import re
from pathlib import Path

import pytest

from generator.commands.problem_pages import pages, plain
from tests.command import guide
from tests.guides import ROOT
from tests.problems.plant import EXPECTED
from tests.small_rules import GOOD, TODAY

PAGES = ROOT / "docs" / "problems"
CODES = pages()
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
IN_PLACE_OF = re.compile(r"<!-- Both stand in place of this:\n(.*?)-->", re.DOTALL)


def fences(code: str) -> list[tuple[str, str]]:
    """Return the fenced parts of a code's page, each with what it is: the fault, what is said, ."""
    return FENCE.findall((PAGES / f"{code}.md").read_text(encoding="utf-8"))


def said(folder: Path, kind: str, code: str, words: str) -> str:
    """Return what `check` says where a page's example stands in the good rules, or beside them."""
    rules = GOOD.read_text(encoding="utf-8")
    if kind == "yaml":
        written = (PAGES / f"{code}.md").read_text(encoding="utf-8")
        in_place_of = IN_PLACE_OF.search(written)
        old = in_place_of[1] if in_place_of else fences(code)[2][1]
        assert rules.count(old) == 1, f"{old!r} stands {rules.count(old)} times"
        rules = rules.replace(old, words)
    (folder / "rules.yaml").write_text(rules, encoding="utf-8")
    if kind == "markdown":
        (folder / "content").mkdir(exist_ok=True)
        (folder / "content" / "waiting.md").write_text(words, encoding="utf-8")
    options = words.split()[2:] if kind == "console" else []
    return guide("check", "--today", TODAY, *options).stdout


def test_every_code_has_a_page() -> None:
    """The index leads to each, with what it means; the code of each expected problem has one."""
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| \[([\w-]+)\]\(\1\.md\)(?: \*)? \| (.*) \|$", index, re.MULTILINE))
    assert rows.keys() == set(CODES)
    assert all(rows.values())
    told = "".join(file.read_text(encoding="utf-8") for file in EXPECTED.iterdir())
    assert set(re.findall(r"error\[([\w-]+)\]", told)) <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_page_shows_what_check_says(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The faulty piece, put into good rules, has the page's output; the mended one has none."""
    monkeypatch.chdir(tmp_path)
    (kind, before), (_, output), (_, after) = fences(code)
    assert said(tmp_path, kind, code, before).strip() == output.strip()
    assert f": error[{code}]: " in output
    assert "rules.yaml is in order" in said(tmp_path, kind, code, after)


@pytest.mark.parametrize("code", CODES)
def test_a_page_is_shown_by_the_terminal(code: str) -> None:
    """`--explain` prints the page without its markup, checks nothing, and ends with 0."""
    result = guide("check", "--rules", "nowhere.yaml", "--explain", code)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code}\n\n")
    for kind, words in fences(code):
        assert all(f"    {line}".rstrip() in result.stdout for line in words.splitlines()), kind
    assert "```" not in result.stdout
    assert "<!--" not in result.stdout


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    """It ends with 2, and names the code that was meant, and all that there are."""
    result = guide("check", "--explain", "window-ordr")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Did you mean 'window-order'?" in result.stderr
    assert all(f"  {code}\n" in result.stderr + "\n" for code in CODES)


def test_check_says_once_how_to_learn_more(tmp_path: Path) -> None:
    """Below all problems, and apart from them; not at all where there are none."""
    bad = tmp_path / "rules.yaml"
    bad.write_text("guide: 1\nsteps: 2\n", encoding="utf-8")
    result = guide("check", "--rules", bad)
    assert result.stdout.count("error[") > 1
    assert "--explain" not in result.stdout
    assert result.stderr.count("guide check --explain CODE") == 1
    good = guide("check", "--rules", GOOD, "--today", TODAY)
    assert good.stderr == ""


def test_plain_words_of_a_page() -> None:
    """Headings lose their marks, links their targets, and examples are indented."""
    written = "# a\n\n**b** `c` [d](e.md)\n\n```yaml\nf: 1\n\n  g: 2\n```\n\n<!-- h\n-->\n"
    assert plain(written) == "a\n\nb 'c' d\n\n    f: 1\n\n      g: 2\n"
