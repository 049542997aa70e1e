"""The routes side by side, where no stage's page tells the path of one."""

from collections.abc import Mapping

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.rules.model import Point, Rules
from generator.wording import addresses


def routes_page(factory: PageFactory) -> Page | None:
    """Return the page that compares the routes; none where a stage's page tells the path of one."""
    rules = factory.rules
    if any(stage.route for stage in rules.stages.values()):
        return None
    if len(rules.routes) == 1 or not any(route.points for route in rules.routes.values()):
        return None
    return factory.page(
        addresses.ROUTES,
        "routes/routes.md.j2",
        _title(rules),
        " ".join(route.summary for route in rules.routes.values()),
        points=_side_by_side(rules),
    )


def _title(rules: Rules) -> str:
    """Return a title made of the routes' own: "Direct or through an agency"."""
    first, *others = (route.title for route in rules.routes.values())
    return " or ".join([first, *(title[:1].lower() + title[1:] for title in others)])


def _side_by_side(rules: Rules) -> Mapping[str, Mapping[str, Point]]:
    """Return, for each thing that a point is about, the point of each route that has one."""
    points: dict[str, dict[str, Point]] = {}
    for route_id, route in rules.routes.items():
        for point in route.points:
            points.setdefault(point.about, {})[route_id] = point
    return points
