from generator.rules import Resolver, Rules
from tests.pages.built_site import BuiltSite, only
from tests.pages.page_texts import plain, says
from tests.small_rules import SmallRules


def test_home_asks_where_you_are(site: BuiltSite, guide: Rules) -> None:
    """Every door leads to its stage, or to its step there, in one click."""
    doors = {
        (str(link["href"]), plain((link.strong or link).get_text()))
        for link in site.article("").select('a[href^="stages/"]')
    }
    assert doors >= {
        (f"stages/{stage_id}/" + (f"#{door.step}" if door.step else ""), door.says)
        for stage_id, stage in guide.stages.items()
        for door in stage.doors
        if not stage.route
    }
    # The way to a route's path is a heading, with the answer below it.
    headings = {plain(heading.get_text()) for heading in site.article("").select("h2")}
    for stage_id, stage in guide.stages.items():
        if stage.route:
            assert {f"{door.says}¶" for door in stage.doors} <= headings
            assert f"stages/{stage_id}/" in {there for there, _ in doors}


def test_home_leads_to_the_words(site: BuiltSite, guide: Rules) -> None:
    """The letters that most people come for are one click away."""
    links = {str(link["href"]) for link in site.article("").select('a[href^="letters/"]')}
    assert links == {"letters/", *(f"letters/#{name}" for name in guide.pages.letters)}


def test_home_leads_to_the_calculator(site: BuiltSite) -> None:
    """Your own dates are one click away."""
    assert site.article("").select_one("a.md-button")["href"] == "calculator/"  # type: ignore[index]


def test_a_stage_says_what_to_do(site: BuiltSite, guide: Rules) -> None:
    """A stage's page has a card for each of its steps, with all that the rules say of it."""
    resolver = Resolver(guide)
    for step_id, step in guide.steps.items():
        texts = [step.says, step.why, step.timing, step.missed, *step.how]
        said = [resolver.text(text, ("steps", step_id)) for text in texts if text]
        recipients = [
            guide.routes[route].recipients[recipient].label[1:]  # the first letter may be a capital
            for route in step.routes or guide.routes
            if (recipient := step.recipient(route))
        ]
        assert says(site, f"stages/{step.stage}/", step.title, *said, *recipients) == []
        assert site.article(f"stages/{step.stage}/").find(id=step_id) is not None


def test_a_stage_has_its_answer_advice_and_questions(site: BuiltSite, guide: Rules) -> None:
    """What a page is about stands on it; what several pages are about, on the first of them."""
    texts: dict[str, list[str]] = {
        stage_id: [
            *(line.says for line in stage.answer),
            *(onward.says for onward in stage.next),
            *(guide.letters[letter].title for letter in stage.letters),
        ]
        for stage_id, stage in guide.stages.items()
    }
    for item in guide.dos_and_donts.values():
        texts[item.stages[0]].append(item.do or item.dont or "")
    for question in guide.questions.values():
        others = (view.says for view in question.others.values())
        texts[question.stages[0]] += [question.question, question.answer, *others]
    for disagreement in guide.disagreements.values():
        texts[disagreement.stages[0]].append(disagreement.question)
    resolver = Resolver(guide)
    for stage_id, said in texts.items():
        assert says(site, f"stages/{stage_id}/", *map(resolver.text, said)) == []


def test_nothing_stands_on_two_stages(site: BuiltSite, guide: Rules) -> None:
    """A do, a don't, a question and a letter have one page."""
    for kind, select in {
        "questions": ".more h3, h2[id]",
        "letters": "details.letter > summary",
        "advice": ".dos li",
    }.items():
        seen: dict[str, str] = {}
        for stage_id in guide.stages:
            for each in site.article(f"stages/{stage_id}/").select(select):
                words = plain(each.get_text())
                if each.name == "h2" and str(each["id"]) not in guide.questions:
                    continue
                assert words not in seen, (kind, words, stage_id, seen.get(words))
                seen[words] = stage_id


def test_all_dos_and_donts_stand_on_one_page(site: BuiltSite, guide: Rules) -> None:
    """Without a script, every do and don't is shown once, under the first of its stages."""
    sections = site.article("dos-and-donts/").select("section[data-stage]")
    shown = [
        (section["data-stage"], item["data-item"])
        for section in sections
        for item in section.select("li[data-item]")
    ]
    assert sorted(shown) == sorted(
        (item.stages[0], name) for name, item in guide.dos_and_donts.items()
    )


def test_a_route_is_told_as_one_path(site: BuiltSite, guide: Rules) -> None:
    """Every point of a route stands on its page, in order, with its steps one tap away."""
    for stage_id, stage in guide.stages.items():
        if stage.route:
            points = guide.routes[stage.route].points
            resolver = Resolver(guide)
            texts = [resolver.text(point.says) for point in points]
            article = site.article(f"stages/{stage_id}/")
            headings = [plain(tag.get_text()).rstrip("¶") for tag in article.find_all("h3")]
            assert says(site, f"stages/{stage_id}/", *texts) == []
            assert headings[: len(points)] == [plain(point.about) for point in points]
            links = {str(link["href"]).split("#")[-1] for link in article.select(".point-links a")}
            assert {step for point in points for step in point.steps} <= links


def test_routes_stand_side_by_side(small_site: BuiltSite, small: SmallRules) -> None:
    """Where no page tells a route as a path, one compares them, under what each point is about."""
    rules = small.rules()
    points = [point for route in rules.routes.values() for point in route.points]
    headings = [tag.get_text() for tag in small_site.article("routes/").find_all("h2")]
    assert points
    assert says(small_site, "routes/", *(point.says for point in points)) == []
    assert all(any(point.about in heading for heading in headings) for point in points)


def test_every_letter_can_be_copied(site: BuiltSite, guide: Rules) -> None:
    """Each letter stands on the page of all of them, with its blanks marked."""
    article = site.article("letters/")
    words = {
        str(only(card, "summary [id]")["id"]): only(card, "[data-copy]")
        for card in article.select("details.letter")
    }
    for letter_id, letter in guide.letters.items():
        named = {str(blank["data-blank"]) for blank in words[letter_id].select("mark.blank")}
        assert named == {
            blank
            for blank in guide.blanks
            if f"{{{blank}}}" in letter.body + (letter.subject or "")
        }


def test_every_example_is_shown(site: BuiltSite, guide: Rules) -> None:
    """Each worked example stands with its situation, its dates, and how they were worked out."""
    article = site.article("examples/")
    assert {tag["id"] for tag in article.select("details[id]")} == set(guide.examples)
    assert says(site, "examples/", *(example.worked for example in guide.examples.values())) == []


def test_the_worksheet_asks_its_four_things(site: BuiltSite) -> None:
    """Questions asked, your answers, what to improve, what the interviewer said."""
    wanted = ["They asked", "I said", "What to improve", "What the interviewer told me"]
    assert says(site, "worksheet/", *wanted) == []


def test_the_way_stands_in_a_line_for_each_stage(site: BuiltSite, guide: Rules) -> None:
    """Its landing page leads to every stage, and draws what comes up by itself."""
    article = site.article("stages/")
    lines = [plain(item.get_text()) for item in article.select("ol > li")]
    resolver = Resolver(guide)
    way = next(entry.stages for entry in guide.pages.menu if entry.page == "stages")
    assert len(lines) == len(way) == 7
    for line, stage_id in zip(lines, way, strict=True):
        assert plain(resolver.text(guide.stages[stage_id].summary)) in line
    drawn = {plain(row.a.get_text()) for row in article.select(".row:has(.band)") if row.a}
    unprompted = {
        plain(step.short) for step in guide.steps.values() if not step.when and not step.if_
    }
    assert unprompted <= drawn


def test_a_stage_begins_with_what_is_to_be_done(site: BuiltSite, guide: Rules) -> None:
    """A step that may stand in for another of the stage never comes before that."""
    for stage_id in guide.stages:
        cards = site.article(f"stages/{stage_id}/").select(".step h3")
        places = {str(card["id"]): place for place, card in enumerate(cards)}
        for step_id, place in places.items():
            replaced = guide.steps[step_id].instead_of
            assert all(place > places[name] for name in replaced if name in places), step_id
