"""The routes side by side: what differs between them, point by point."""

from collections.abc import Mapping

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.step_cards import step_card
from generator.rules.model import Point, Rules
from generator.wording import addresses


def routes_title(rules: Rules) -> str:
    """Return the page's title, made of the routes' own: "Direct or through an agency"."""
    first, *others = (route.title for route in rules.routes.values())
    return " or ".join([first, *(title[:1].lower() + title[1:] for title in others)])


def routes_page(factory: PageFactory) -> Page:
    """Return the page that compares the routes."""
    rules = factory.rules
    cards = [step_card(rules, step_id) for step_id in rules.steps]
    return factory.page(
        addresses.ROUTES,
        "routes/routes.md.j2",
        routes_title(rules),
        " ".join(route.summary for route in rules.routes.values()),
        points=_side_by_side(rules),
        differing=[card for card in cards if card.only_on or len(card.to) > 1],
    )


def _side_by_side(rules: Rules) -> Mapping[str, Mapping[str, Point]]:
    """Return, for each thing that a point is about, the point of each route that has one."""
    points: dict[str, dict[str, Point]] = {}
    for route_id, route in rules.routes.items():
        for point in route.points:
            points.setdefault(point.about, {})[route_id] = point
    return points
