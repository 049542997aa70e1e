"""Facts: asked in the form or under "More about it", planned with, and kept in links."""

import pytest
from playwright.sync_api import expect

from generator.rules.situation_line import situation_link, situation_nodes
from tests.calculator.modules import in_node
from tests.calculator.other_rules import PRIVATE_WAIT_LONGER, WITH_FACTS, serve
from tests.calculator.reader import Reader

PROGRAM = {
    "facts": {"contact": {"answers": ["buyer", "office"], "default": "buyer"}},
    "events": {},
    "steps": [],
}
MET = "region=none&today=2026-11-20&meeting=2026-11-16"


def test_links_of_both_languages_hold_facts_in_one_setting() -> None:
    """Python writes the fragment that JavaScript writes and reads."""
    facts = {"met": "recorded", "contact": "recruiter"}
    written, read = in_node(
        "core/fragment.js",
        "[m.encode(v[0]), m.decode(v[1], []).inputs]",
        {"events": [], "region": None, "facts": facts, "today": "2026-11-28"},
        "facts=contact:recruiter,met:recorded",
    )
    assert written == situation_link({"today": "2026-11-28", "events": [], "facts": facts})
    assert written == "facts=contact:recruiter,met:recorded&region=none&today=2026-11-28"
    assert read["facts"] == facts


def test_a_line_places_each_answer() -> None:
    """So that a fault in one is shown where it stands."""
    (_, facts), _ = situation_nodes("facts=contact:recruiter,met:recorded")
    assert [(key.text, node.text, node.start, node.end) for key, node in facts.pairs] == [
        ("contact", "recruiter", 14, 23),
        ("met", "recorded", 28, 36),
    ]


@pytest.mark.parametrize("lost", [{"contact": "robot"}, {"weather": "fine"}])
def test_a_lost_answer_is_kept_and_named(lost: dict[str, str]) -> None:
    """Planned without it, it comes back with rules that know it."""
    given = {"events": [], "facts": {"contact": "office", **lost}}
    later = {"facts": {key: {"answers": ["office", *lost.values()]} for key in ("contact", *lost)}}
    now, again = in_node(
        "core/known_inputs.js",
        "[m.restore(v[0], v[1]), m.restore(m.restore(v[0], v[1]), {...v[1], ...v[2]})]",
        given,
        PROGRAM,
        later,
    )
    ((fact, answer),) = lost.items()
    assert now["left"] == [{"kind": "facts", "text": f"{fact}:{answer}"}]
    assert now.get("facts") == ({"contact": "office"} if fact != "contact" else None)
    assert again == given


def test_a_fact_is_asked_for_and_moves_the_plan(reader: Reader) -> None:
    """At once where it matters most, else one tap away; answers that differ stand in the link.

    The note says why the plan moved, and the answer stays after a reload.
    """
    serve(reader, WITH_FACTS, PRIVATE_WAIT_LONGER)
    reader.open(MET)
    reader.change("Who writes to you?")
    reader.page.get_by_role("radio", name="Their office").check()
    assert "facts=contact:office" in reader.fragment
    reader.page.get_by_role("radio", name="The buyer").check()
    assert "facts" not in reader.fragment
    expect(reader.page.get_by_role("radio", name="A private one")).to_be_hidden()
    expect(reader.step("Ask")).to_contain_text("30 Nov")
    reader.page.get_by_text("More about this case").click()
    reader.page.get_by_role("radio", name="A private one").check()
    expect(reader.step("Ask")).to_contain_text("14 Dec")
    expect(reader.spoken).to_contain_text(
        "because “What kind of buyer is it?” is now “A private one”"
    )
    assert "facts=kind:private" in reader.fragment
    reader.page.reload()
    expect(reader.page.get_by_text("More about this case: A private one")).to_be_visible()
