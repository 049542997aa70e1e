"""The calculator of a guide to something else: its own words, and only its own questions."""

from playwright.sync_api import expect

from generator.program import compile_program
from tests.calculator.other_rules import MET, serve
from tests.calculator.reader import Reader


def test_the_rules_say_what_a_case_is_called(reader: Reader) -> None:
    """And how they ask for a promise. Once another is open, what was read out is gone."""
    serve(
        reader,
        ("  weekend: [6, 7]\n", "  weekend: [6, 7]\n  case: {one: tender, many: tenders}\n"),
        ("effect: promises,", "effect: promises, question: Did they name a date?,"),
    )
    reader.open(MET)
    reader.change("You’ll hear")
    expect(reader.page.get_by_role("group", name="Did they name a date?")).to_be_visible()
    reader.page.get_by_role("button", name="I’ve done this").first.click()
    expect(reader.spoken).not_to_be_empty()
    reader.press("New tender")
    expect(reader.spoken).to_be_empty()
    reader.page.wait_for_timeout(1000)
    expect(reader.spoken).to_be_empty()


def test_what_is_not_final_is_no_end(reader: Reader) -> None:
    """The reader is told what to wait for, in the rules' words."""
    serve(
        reader,
        (
            "effect: decides, ends: true}",
            """\
effect: decides, ends: true, awaits: [contract], meanwhile: Wait for the contract.}
  contract: {label: The contract came, button: Contract}""",
        ),
    )
    reader.open(f"{MET}&done=2026-11-16,step=thanks&awarded=2026-11-17")
    expect(reader.next).to_contain_text("Nothing to do for now")
    expect(reader.next).to_contain_text("Wait for the contract.")


def test_nobody_is_asked_where_there_is_one_answer(reader: Reader) -> None:
    """With one route, and without an event that promises, neither is a question."""
    rules = serve(reader)
    program = compile_program(rules)
    program["routes"] = {"direct": program["routes"]["direct"]}
    program["events"]["promised"]["traits"] = []
    reader.change_file("**/rules.json", lambda route: route.fulfill(json=program))
    reader.open(MET)
    answers = reader.page.locator(".calc-answers").first
    assert answers.locator(".calc-answer__label").all_inner_texts() == ["Meeting"]
