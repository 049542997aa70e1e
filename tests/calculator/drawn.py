"""The whole calculator as its modules draw it, for many situations in one page."""

from tests.calculator.reader import Reader
from tests.changed_data import Json

_DRAW = """async (situations) => {
  const folder = new URL("../assets/calculator/", location.href);
  const at = (name) => import(new URL(`${name}.js`, folder));
  const [{ view: page }, { planned }, { datesFor }, { decode, encode }, { days }, { EMPTY }, data,
         { catchUp }] =
    await Promise.all(
      ["calculator", "core/planning", "core/format_dates", "core/fragment",
       "features/stage_days/view", "controller/session", "core/data",
       "components/dom"].map(at));
  const [program, words, claims] =
    await Promise.all([data.loadProgram(), data.loadWords(), data.loadClaims()]);
  const answers = [];
  for (const { today, working_days: workingDays, ...given } of situations) {
    const link = encode({ ...given, today, workingDays });
    const { inputs } = decode(link, Object.keys(program.events));
    const { region } = inputs;
    if (region && program.regions.includes(region))
      program.holidays[region] ??= await data.loadHolidays(region);
    const application =
      { id: "a", about: {}, people: [], notes: {}, inputs, calendar: { sequence: 0, keys: [] } };
    const state = { ...EMPTY, inputs, application, linked: true, guess: null, editing: "every",
      width: 360 };
    const { plan, fault } = planned(program, inputs, today);
    const dates = datesFor("en-GB", today);
    const model = { state, application, parts: {}, program, words, claims, today, plan, fault,
      dates, root: data.root, left: [] };
    const whole = document.createElement("div");
    whole.append(...page(model), days(model, Object.keys(words.steps)));
    catchUp();
    const keys = (place) =>
      [...whole.querySelectorAll(`${place}[data-key]`)].map((each) => each.dataset.key);
    const text = (place) => whole.querySelector(place)?.textContent ?? "";
    answers.push({
      next: plan?.next ?? null,
      fault: fault?.field ?? null,
      title: words.steps[plan?.next]?.title ?? "",
      text: [...whole.childNodes].map((node) => node.textContent).join("\\n"),
      listed: keys(".calc-steps li"),
      instead: keys(".calc-steps .calc-or").map((key) => key.slice("or-".length)),
      missed: keys(".calc-missed li"),
      left: keys(".calc-dropped li"),
      told: text(".calc-missed"),
      card: text(".calc-next"),
    });
  }
  return answers;
}"""


def drawn(reader: Reader, situations: list[Json]) -> list[Json]:
    """Return of each situation its next step or fault, the texts, and the steps of each list."""
    reader.load_modules_as_written()
    reader.open()
    answers: list[Json] = reader.page.evaluate(_DRAW, situations)
    return answers
