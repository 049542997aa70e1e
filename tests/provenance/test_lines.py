"""The address of a line of the rules file, wherever the file is kept."""

import pytest

from generator.provenance import file_name, line_address


@pytest.mark.parametrize(
    ("host", "changed", "shown"),
    [
        ("github.com/team", "guide/edit/main/rules.yaml", "guide/blob/main/rules.yaml#L123"),
        ("github.com/team", "guide/blob/v2/a/rules.yaml#top", "guide/blob/v2/a/rules.yaml#L123"),
        # A branch, and a folder, that are called like the way there
        (
            "github.com/team",
            "edit/edit/edit/edit/rules.yaml",
            "edit/blob/edit/edit/rules.yaml#L123",
        ),
        # GitLab, where projects lie in groups of groups
        ("gitlab.com/a/b/guide", "-/edit/main/rules.yaml?from=x", "-/blob/main/rules.yaml#L123"),
        ("git.example.org/guide", "-/blob/main/rules.yaml", "-/blob/main/rules.yaml#L123"),
        # Gitea and Forgejo
        ("codeberg.org/a/guide", "_edit/main/rules.yaml", "src/branch/main/rules.yaml#L123"),
        ("codeberg.org/a/guide", "src/branch/main/rules.yaml", "src/branch/main/rules.yaml#L123"),
        # Bitbucket
        ("bitbucket.org/a/guide", "src/main/rules.yaml?mode=edit", "src/main/rules.yaml#lines-123"),
        # Anywhere else, the file's own address
        ("example.org", "rules.yaml", "rules.yaml"),
        ("example.org", "a?file=rules.yaml", "a?file=rules.yaml"),
    ],
)
def test_a_line_has_an_address(host: str, changed: str, shown: str) -> None:
    """From the page that changes a file to the line of the one that shows it."""
    assert line_address(f"https://{host}/{changed}", 123) == f"https://{host}/{shown}"


def test_without_a_line_it_is_the_file() -> None:
    """Rules that stand in no file lead to where they are changed; a name alone stays one."""
    assert line_address("rules.yaml", 123) == "rules.yaml"
    changed = "https://github.com/team/guide/edit/main/rules.yaml"
    assert line_address(changed, None) == changed


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://github.com/team/guide/edit/main/rules.yaml", "rules.yaml"),
        ("https://example.org/data/the%20rules.yml?mode=edit#top", "the rules.yml"),
    ],
)
def test_the_file_has_a_name(url: str, name: str) -> None:
    """It is the end of its address."""
    assert file_name(url) == name
