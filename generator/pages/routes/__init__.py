"""The routes: a whole path for one that differs from the others, or all of them side by side."""

from collections.abc import Mapping

from generator.pages.letters.letter_card import letter_ids
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.rules.model import Letter, Point, Rules
from generator.wording import addresses


def routes_page(factory: PageFactory) -> list[Page]:
    """Return the page about the routes; none where there is one alone, or nothing to say."""
    rules = factory.rules
    if len(rules.routes) == 1 or not any(route.points for route in rules.routes.values()):
        return []
    paths = {name: route for name, route in rules.routes.items() if route.heading}
    shown = paths or rules.routes
    page = factory.page(
        addresses.ROUTES,
        "routes/routes.md.j2",
        next((path.heading for path in paths.values() if path.heading), _title(rules)),
        " ".join(route.summary for route in shown.values()),
        paths=paths,
        letters=lambda route_id, point: _letters(rules, route_id, point),
        points=_side_by_side(rules),
    )
    return [page]


def _title(rules: Rules) -> str:
    """Return a title made of the routes' own: "Direct or through an agency"."""
    first, *others = (route.title for route in rules.routes.values())
    return " or ".join([first, *(title[:1].lower() + title[1:] for title in others)])


def _letters(rules: Rules, route_id: str, point: Point) -> dict[str, Letter]:
    """Return the letters that are for a route alone, for the steps of one of its points."""
    return {
        name: rules.letters[name]
        for name in letter_ids(rules, point.steps)
        if rules.letters[name].routes == [route_id]
    }


def _side_by_side(rules: Rules) -> Mapping[str, Mapping[str, Point]]:
    """Return, for each thing that a point is about, the point of each route that has one."""
    points: dict[str, dict[str, Point]] = {}
    for route_id, route in rules.routes.items():
        for point in route.points:
            points.setdefault(point.about, {})[route_id] = point
    return points
