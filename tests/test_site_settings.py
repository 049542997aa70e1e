"""`mkdocs.yml` is read without MkDocs; whatever is wrong with it is a sentence with its place."""

from pathlib import Path

import pytest

from generator.new_guide.site_settings import SettingsError, read_settings
from tests.command import guide
from tests.small_rules import SmallRules

THEME = "theme: {name: material"

WRONG = [
    ("", "it holds no settings"),
    ("- a", "it holds no settings"),
    ('a: "', "line 1, column 5: found unexpected end of stream"),
    ("x: !ENV {a: b}", "line 1, column 4: expected a scalar or sequence node, but found mapping"),
    ("x: !ENV [[a], b]", "line 1, column 10: expected a scalar node, but found sequence"),
    ("x: !other 1", "line 1, column 4"),
    ("x: " + "[" * 5000, "it is nested too deep"),
    ("x: \N{BELL}\x07", "special characters are not allowed"),
    ("x: y\nz: \udce9", "line 2: a character that is not in the encoding UTF-8"),
    ("site_url: 5", "'site_url' is not an address"),
    ("site_url: [a]", "'site_url' is not an address"),
    ("repo_url: {a: b}", "'repo_url' is not an address"),
    ("theme: 5", "'theme' is not a theme's name"),
    (f"{THEME}, custom_dir: [a]}}", "'custom_dir' names no folder"),
    (f"{THEME}, custom_dir: nowhere}}", "'custom_dir' names no folder: nowhere"),
    ("plugins: 5", "'plugins' is not a list of plugins"),
    ("plugins: [5]", "'plugins' lists something that is no plugin"),
    ("extra: 5", "'extra' is not a group of keys"),
]

RIGHT = [
    "a: b",
    "x: !ENV NAME",
    "x: !ENV [NAME, y]",
    "theme: material",
    f"{THEME}}}",
    "plugins: {}",
]


def put(folder: Path, settings: str) -> None:
    """Write the settings, in which a surrogate stands for a byte of no character."""
    (folder / "mkdocs.yml").write_bytes(settings.encode("utf-8", "surrogateescape"))


@pytest.mark.parametrize(("settings", "says"), WRONG)
def test_what_is_wrong_is_said(tmp_path: Path, settings: str, says: str) -> None:
    """The file, the place, and what is wrong there."""
    put(tmp_path, settings)
    with pytest.raises(SettingsError) as raised:
        read_settings(tmp_path)
    assert str(raised.value).startswith(f"{tmp_path / 'mkdocs.yml'} cannot be read: ")
    assert says in str(raised.value)


@pytest.mark.parametrize("settings", RIGHT)
def test_what_mkdocs_takes_is_read(tmp_path: Path, settings: str) -> None:
    """Also without a theme of its own, and with variables."""
    put(tmp_path, settings)
    assert read_settings(tmp_path)


@pytest.mark.parametrize(
    "settings", ["", "x: !ENV {}", "theme: {name: material, custom_dir: gone}"]
)
def test_commands_say_it(small: SmallRules, tmp_path: Path, settings: str) -> None:
    """`check` goes on with a hint; `export` writes nothing."""
    put(tmp_path, settings)
    rules = small.write()
    assert "mkdocs.yml cannot be read: " in guide("check", "--rules", rules).output
    done = guide("export", tmp_path / "out", "--rules", rules)
    assert done.exit_code == 1
    assert "mkdocs.yml cannot be read: " in done.output
    assert not (tmp_path / "out").exists()
