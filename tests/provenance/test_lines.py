"""The address of a line of the rules file, wherever the file is kept."""

import pytest

from generator.provenance import file_name, line_address


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        # GitHub
        (
            "https://github.com/team/guide/edit/main/rules.yaml",
            "https://github.com/team/guide/blob/main/rules.yaml#L123",
        ),
        (
            "https://github.com/team/guide/blob/v2/data/rules.yaml#top",
            "https://github.com/team/guide/blob/v2/data/rules.yaml#L123",
        ),
        # a branch, and a folder, that are called like the way there
        (
            "https://github.com/team/edit/edit/edit/edit/rules.yaml",
            "https://github.com/team/edit/blob/edit/edit/rules.yaml#L123",
        ),
        # GitLab, where projects lie in groups of groups
        (
            "https://gitlab.com/group/part/guide/-/edit/main/rules.yaml?from=here",
            "https://gitlab.com/group/part/guide/-/blob/main/rules.yaml#L123",
        ),
        (
            "https://git.example.org/guide/-/blob/main/rules.yaml",
            "https://git.example.org/guide/-/blob/main/rules.yaml#L123",
        ),
        # Gitea and Forgejo
        (
            "https://codeberg.org/team/guide/_edit/main/rules.yaml",
            "https://codeberg.org/team/guide/src/branch/main/rules.yaml#L123",
        ),
        (
            "https://codeberg.org/team/guide/src/branch/main/rules.yaml",
            "https://codeberg.org/team/guide/src/branch/main/rules.yaml#L123",
        ),
        # Bitbucket
        (
            "https://bitbucket.org/team/guide/src/main/rules.yaml?mode=edit",
            "https://bitbucket.org/team/guide/src/main/rules.yaml#lines-123",
        ),
        # anywhere else, the file's own address
        ("https://example.org/rules.yaml", "https://example.org/rules.yaml"),
        ("https://example.org/a?file=rules.yaml", "https://example.org/a?file=rules.yaml"),
        ("rules.yaml", "rules.yaml"),
    ],
)
def test_a_line_has_an_address(changed: str, shown: str) -> None:
    """From the page that changes a file to the line of the one that shows it."""
    assert line_address(changed, 123) == shown


def test_without_a_line_it_is_the_file() -> None:
    """Rules that stand in no file lead to where they are changed."""
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
