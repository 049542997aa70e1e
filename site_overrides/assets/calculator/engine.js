// @ts-check
/**
 * The engine that plans in the browser: a program (rules.json) and a situation in, a plan out.
 *
 * The twin of generator/engine, function by function; what the two answer may never differ.
 * Pure: no clock, no page, no network. Days are counted from 1 January 1970.
 *
 * @typedef {{day: number, at: string | null}} Moment  a date, with a time where hours led to it
 * @typedef {{moment: Moment, projected: boolean}} Anchored
 * @typedef {{moment: Moment, anchor: Anchored, offset: string}} Term
 * @typedef {{event: string, effect: string | null, on: number, at: string | null,
 *   by: number | null, step: string | null, party: string | null}} Event
 * @typedef {{earliest: Moment, aim: Moment, latest: Moment | null, projected: boolean,
 *   why: Why[], first: Term | null}} Window
 * @typedef {{bound: string, anchor: string, date: string, offset: string, cites: string[],
 *   editorial: string | null, term: string}} Why
 * @typedef {{date: string, because: string}} Skipped
 * @typedef {{on: number, tried: Map<number, string>}} Placed
 * @typedef {{step: any, to: string | null, window: Window | null, doneOn: number | null,
 *   dropped: string | null, on: number | null, skipped: Skipped[], occurrences: number[]}} Entry
 * @typedef {{counted: boolean, known: {from: string, until: string} | null, weekend: number[],
 *   holidays: Record<string, string>, quiet: {name: string, from: string, until: string}[]}} Calendar
 * @typedef {{today: number, route: string, advice: string, calendar: Calendar,
 *   events: Event[]}} Situation
 * @typedef {ReturnType<typeof readHistory>} History
 */

const OCCURRENCES = 3;
const FIRST_DATE = "1970-01-01";
const LAST_DATE = "2199-12-31";
const A_DATE = "a date, YYYY-MM-DD";
const BOUNDS = ["earliest", "aim", "latest"];
const EVENT_KEYS = ["at", "by", "event", "on", "said", "step", "with"];
const CYCLE_STARTS = ["starts", "restarts", "promises"];
const DECISIONS = ["decides", "closes"];
const SHOWN_DEPTH = 8;
const MS_A_DAY = 86_400_000;

/** A malformed situation: the field, what was found there, and what is expected. */
export class SituationError extends Error {
  /**
   * @param {string} field
   * @param {unknown} found
   * @param {string} expected
   */
  constructor(field, found, expected) {
    super(`${field}: expected ${expected}`);
    this.name = "SituationError";
    this.field = field;
    this.found = shown(found ?? null);
    this.expected = expected;
  }

  /** @returns {{field: string, found: unknown, expected: string}} */
  toJSON() {
    return { field: this.field, found: this.found, expected: this.expected };
  }
}

/** @param {any} value @param {number} [depth] @returns {any} what lies deeper than 8 levels as null */
function shown(value, depth = 0) {
  if (typeof value !== "object" || value === null) return value;
  if (depth === SHOWN_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => shown(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, shown(item, depth + 1)]),
  );
}

/**
 * Returns the plan for a situation.
 *
 * @param {any} program the compiled rules, with the holidays of the situation's region put in
 * @param {unknown} situation
 * @returns {any} the plan, as the design describes it
 * @throws {SituationError} the situation is malformed
 */
export function plan(program, situation) {
  return new Planner(program, readSituation(program, situation)).plan();
}

/**
 * Returns the days of anchors that are facts: their events have happened, or their steps were done.
 *
 * @param {any} program
 * @param {unknown} situation
 * @param {string[]} anchors
 * @returns {Record<string, string>} by anchor, those that have one
 * @throws {SituationError} the situation is malformed
 */
export function knownDays(program, situation, anchors) {
  const planner = new Planner(program, readSituation(program, situation));
  planner.plan();
  return Object.fromEntries(
    anchors.flatMap((anchor) => {
      const dated = planner.anchors.dateOf(anchor);
      return dated && !dated.projected ? [[anchor, written(dated.moment.day)]] : [];
    }),
  );
}

// Dates ---------------------------------------------------------------------------------------

/** @param {string} written @returns {number} */
const dayOf = (written) => Date.parse(`${written}T00:00:00Z`) / MS_A_DAY;

/** @param {number} day @returns {string} */
const written = (day) => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

/** @param {number} day @returns {number} 1 is Monday */
const isoWeekday = (day) => ((((day + 3) % 7) + 7) % 7) + 1;

/** @param {Moment} moment @returns {string} */
const momentText = ({ day, at }) => written(day) + (at ? `T${at}` : "");

/** @param {number} day @param {number} amount @returns {number} clamped to a shorter month's end */
function monthsLater(day, amount) {
  const from = new Date(day * MS_A_DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + amount];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), last)) / MS_A_DAY;
}

/** @param {string} offset @returns {[number, string]} the amount, and the unit in the singular */
function amountAndUnit(offset) {
  const [number, ...unit] = offset.split(" ");
  return [Number(number), unit.join(" ").replace(/s$/, "")];
}

/**
 * Returns the moment that lies `times` offsets after an anchor.
 *
 * @param {Moment} anchor
 * @param {string} offset
 * @param {Calendar} calendar
 * @param {number} [times]
 * @returns {Moment}
 */
function add(anchor, offset, calendar, times = 1) {
  const [number, unit] = amountAndUnit(offset);
  const amount = number * times;
  if (unit === "hour") return hoursLater(anchor, amount);
  if (unit === "day") return { day: anchor.day + amount, at: null };
  if (unit === "week") return { day: anchor.day + 7 * amount, at: null };
  if (unit === "working day")
    return { day: workingDaysLater(calendar, anchor.day, amount), at: null };
  return { day: monthsLater(anchor.day, amount), at: null };
}

/** @param {Moment} anchor @param {number} amount @returns {Moment} whole days, where it has no time */
function hoursLater(anchor, amount) {
  if (anchor.at === null) return { day: anchor.day + Math.ceil(amount / 24), at: null };
  const [hours, minutes] = anchor.at.split(":").map(Number);
  const total = hours + amount;
  const at = `${String(total % 24).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  return { day: anchor.day + Math.floor(total / 24), at };
}

// Working days --------------------------------------------------------------------------------

/**
 * @param {any} program
 * @param {string | undefined} region
 * @param {boolean} counted with false, every day is a working day
 * @returns {Calendar}
 */
function calendarOf(program, region, counted) {
  const quiet = program.quiet_periods;
  if (region === undefined) {
    return { counted, known: null, weekend: program.weekend, holidays: {}, quiet };
  }
  if (!Object.hasOwn(program.holidays, region)) {
    throw new SituationError("region", region, "a region whose holidays are loaded");
  }
  const { weekend, from, until, days } = program.holidays[region];
  return { counted, known: { from, until }, weekend, holidays: days, quiet };
}

/** @param {Calendar} calendar @param {number} day @returns {string | null} why it is a day off */
function dayOff(calendar, day) {
  if (!calendar.counted) return null;
  const date = written(day);
  if (Object.hasOwn(calendar.holidays, date)) return calendar.holidays[date];
  const this_ = date.slice(5);
  for (const { name, from, until } of calendar.quiet) {
    const within =
      from <= until ? from <= this_ && this_ <= until : this_ >= from || this_ <= until;
    if (within) return name;
  }
  return calendar.weekend.includes(isoWeekday(day)) ? "weekend" : null;
}

/** @param {Calendar} calendar @param {number} day @param {number} amount @returns {number} */
function workingDaysLater(calendar, day, amount) {
  while (amount > 0) {
    day += 1;
    if (dayOff(calendar, day) === null) amount -= 1;
  }
  return day;
}

/** @param {Calendar} calendar @param {number} day @returns {boolean} are its holidays unknown? */
function beyondKnown({ counted, known }, day) {
  return counted && known !== null && (written(day) < known.from || written(day) > known.until);
}

// The situation -------------------------------------------------------------------------------

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {string | null} the value, where it is an existing date */
function existingDate(value) {
  if (typeof value !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || value < "0001") return null;
  return new Date(time).toISOString().slice(0, 10) === value ? value : null;
}

/** @param {unknown} value @returns {string | null} what is expected instead, or null */
function dateFault(value) {
  const date = existingDate(value);
  if (date === null) return A_DATE;
  return FIRST_DATE <= date && date <= LAST_DATE
    ? null
    : `a date from ${FIRST_DATE} to ${LAST_DATE}`;
}

/** @param {string[]} known @param {unknown} value @returns {string | null} */
function oneOf(known, value) {
  return typeof value === "string" && known.includes(value) ? null : `one of: ${known.join(", ")}`;
}

/** @param {Iterable<string>} keys @returns {string[]} */
const inOrder = (keys) => [...new Set(keys)].sort();

/** @param {Record<string, any>} given @param {string} key @returns {any} */
const own = (given, key) => (Object.hasOwn(given, key) ? given[key] : undefined);

/**
 * Returns the situation that a JSON value describes.
 *
 * @param {any} program
 * @param {unknown} given
 * @returns {Situation}
 * @throws {SituationError} the first fault: top-level keys, then events in order, keys alphabetically
 */
export function readSituation(program, given) {
  if (!isObject(given)) {
    throw new SituationError("situation", given, "an object with the keys today and events");
  }
  /** @type {Record<string, (value: unknown) => string | null>} */
  const checks = {
    advice: (value) => oneOf(Object.keys(program.advice), value),
    events: (value) => (Array.isArray(value) ? null : "a list of events"),
    region: (value) => oneOf(program.regions, value),
    route: (value) => oneOf(Object.keys(program.routes), value),
    today: dateFault,
    working_days: (value) => (typeof value === "boolean" ? null : "true or false"),
  };
  for (const key of inOrder([...Object.keys(given), "events", "today"])) {
    const value = own(given, key);
    if (!Object.hasOwn(checks, key)) {
      throw new SituationError(key, value, `one of the keys ${Object.keys(checks).join(", ")}`);
    }
    const fault = checks[key](value);
    if (fault !== null) throw new SituationError(key, value, fault);
    if (key === "region") calendarOf(program, given.region, true);
  }
  const calendar = calendarOf(program, given.region, given.working_days ?? true);
  /** @type {Event[]} */
  const events = given.events.map((/** @type {unknown} */ event, /** @type {number} */ index) =>
    readEvent(program, event, `events[${index}]`, given.today, calendar),
  );
  if (!events.some(({ effect }) => effect === "starts")) {
    const starts = Object.keys(program.events).filter(
      (id) => program.events[id].effect === "starts",
    );
    const expected = `at least one event that starts the clock: ${starts.join(", ")}`;
    throw new SituationError("events", given.events, expected);
  }
  return {
    today: dayOf(given.today),
    route: given.route ?? Object.keys(program.routes)[0],
    advice: given.advice ?? Object.keys(program.advice)[0],
    calendar,
    events: events.sort((a, b) => a.on - b.on),
  };
}

/**
 * @param {any} program
 * @param {unknown} given
 * @param {string} place
 * @param {string} today
 * @param {Calendar} calendar
 * @returns {Event}
 */
function readEvent(program, given, place, today, calendar) {
  if (!isObject(given))
    throw new SituationError(place, given, "an event, with the keys event and on");
  const name = own(given, "event");
  const isKnown = typeof name === "string" && Object.hasOwn(program.events, name);
  const kind = isKnown ? program.events[name] : null;
  const allowed = kind ? inOrder(["event", "on", ...kind.takes]) : EVENT_KEYS;
  const required = ["event", "on"];
  if (kind?.takes.includes("step")) required.push("step");
  const said = kind?.takes.includes("said") && Object.hasOwn(given, "said");
  if (kind?.takes.includes("by") && !said) required.push("by");
  for (const key of inOrder([...Object.keys(given), ...required])) {
    const value = own(given, key);
    const field = `${place}.${key}`;
    if (!allowed.includes(key)) {
      throw new SituationError(field, value, `one of the keys ${allowed.join(", ")}`);
    }
    const fault = eventFault(program, given, key, value, kind, today);
    if (fault !== null) throw new SituationError(field, value, fault);
  }
  const on = dayOf(given.on);
  const party = allowed.includes("with") ? (given.with ?? program.parties[0]) : null;
  const phrase = given.said === undefined ? null : program.phrases[given.said];
  const by = given.by === undefined ? null : dayOf(given.by);
  return {
    event: name,
    effect: kind.effect,
    on,
    at: given.at ?? null,
    by: phrase ? saidDate(phrase, on, calendar) : by,
    step: given.step ?? null,
    party,
  };
}

/**
 * @param {any} program
 * @param {Record<string, any>} given
 * @param {string} key
 * @param {any} value
 * @param {any} kind
 * @param {string} today
 * @returns {string | null} what is expected of the key, or null where it is as it should be
 */
function eventFault(program, given, key, value, kind, today) {
  switch (key) {
    case "at": {
      const fits = typeof value === "string" && /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(value);
      return fits ? null : "a time, HH:MM";
    }
    case "by": {
      const [by, on] = [existingDate(value), existingDate(own(given, "on"))];
      return by && on && by < on ? `a date not before ${on}` : dateFault(value);
    }
    case "event":
      return oneOf(Object.keys(program.events), value);
    case "on": {
      const on = existingDate(value);
      const late = on && kind?.effect !== "starts" && on > today;
      return late ? `a date not after today, ${today}` : dateFault(value);
    }
    case "said":
      if (Object.hasOwn(given, "by")) return "by or said, not both";
      return oneOf(Object.keys(program.phrases), value);
    case "step":
      return oneOf(
        program.steps.map((/** @type {any} */ { id }) => id),
        value,
      );
    default:
      return oneOf(program.parties, value);
  }
}

/** @param {any} phrase @param {number} on @param {Calendar} calendar @returns {number} */
export function saidDate(phrase, on, calendar) {
  if (phrase.offset !== undefined) return add({ day: on, at: null }, phrase.offset, calendar).day;
  if (phrase.month_end !== undefined) {
    const first = on - (Number(written(on).slice(8)) - 1);
    return monthsLater(first, phrase.month_end + 1) - 1;
  }
  const monday = on - isoWeekday(on) + 1;
  return Math.max(monday + 7 * phrase.weeks + phrase.weekday - 1, on);
}

// History -------------------------------------------------------------------------------------

/** What has happened: the current round and cycle, the promise, the decision. @param {any} program @param {Situation} given */
function readHistory(program, given) {
  const past = given.events.filter((event) => event.on <= given.today);
  const starts = given.events.filter((event) => event.effect === "starts");
  const begun = past.findLastIndex((event) => event.effect === "starts");
  const round = begun < 0 ? starts.slice(0, 1) : past.slice(begun);
  const last = starts[starts.length - 1];
  const news = round.findLastIndex((event) => CYCLE_STARTS.includes(event.effect ?? ""));
  return {
    past,
    round,
    cycle: round.slice(news),
    booked: last !== round[0] && last.on > given.today,
    decision: round.findLast((event) => DECISIONS.includes(event.effect ?? "")) ?? null,
    promise: standingPromise(round),
    silenced: silencedParties(past, program.parties[0]),
  };
}

/** @param {Event[]} round @returns {Event | null} unless a reply on or after its date voided it */
function standingPromise(round) {
  /** @type {Event | null} */
  let standing = null;
  for (const event of round) {
    if (event.effect === "promises") standing = event;
    else if (event.effect === "restarts" && standing?.by != null && event.on >= standing.by)
      standing = null;
  }
  return standing;
}

/** @param {Event[]} past @param {string} inviting @returns {Set<string>} */
function silencedParties(past, inviting) {
  /** @type {Set<string>} */
  const silenced = new Set();
  for (const { effect, party } of past) {
    const by = effect === "starts" ? inviting : party;
    if (by === null) continue;
    if (effect === "stops-contact") silenced.add(by);
    else if (CYCLE_STARTS.includes(effect ?? "")) silenced.delete(by);
  }
  return silenced;
}

/** @param {Event} event @param {string} id @returns {boolean} is it an event, or that a step was done? */
const isThat = ({ event, effect, step }, id) => event === id || (effect === "does" && step === id);

/** @param {History} history @param {any} step @returns {Event[]} the last that it waits for, and what came after */
function since(history, step) {
  const last = history.round.findLastIndex((event) =>
    step.when.some((/** @type {string} */ id) => isThat(event, id)),
  );
  return last < 0 ? [] : history.round.slice(last);
}

/** @param {History} history @param {any} step @returns {number[]} the days in its cycle or round, or since its event */
function daysDone(history, step) {
  const scopes = { cycle: history.cycle, round: history.round, application: history.past };
  const scope =
    step.per === "event"
      ? since(history, step)
      : scopes[/** @type {"cycle" | "round" | "application"} */ (step.per)];
  return scope
    .filter((event) => event.effect === "does" && event.step === step.id)
    .map(({ on }) => on);
}

// Anchors and windows -------------------------------------------------------------------------

/** The dates of all anchors in a situation. Steps are added as they are planned. */
class Anchors {
  /** @param {any} program @param {History} history */
  constructor(program, history) {
    this.declared = program.anchors;
    this.messages = new Set(
      program.steps
        .filter((/** @type {any} */ { message }) => message)
        .map((/** @type {any} */ { id }) => id),
    );
    this.history = history;
    /** @type {Map<string, Anchored | null>} */
    this.steps = new Map();
  }

  /** @param {string} step @param {number | null} day @param {boolean} projected */
  standIn(step, day, projected) {
    this.steps.set(step, day === null ? null : { moment: { day, at: null }, projected });
  }

  /** @param {string} anchor @returns {Anchored | null} */
  dateOf(anchor) {
    const declared = Object.hasOwn(this.declared, anchor)
      ? this.declared[anchor]
      : { step: anchor };
    if (declared.step !== undefined) return this.steps.get(declared.step) ?? null;
    let events = this.history.round.filter(({ event }) => declared.events.includes(event));
    if (declared.date === "by") {
      const standing = events.filter((e) => e.effect !== "promises" || e === this.history.promise);
      const named = standing.flatMap(({ by }) => (by === null ? [] : [by]));
      return named.length ? fact({ day: named[named.length - 1], at: null }) : null;
    }
    if (declared.messages) {
      const sent = this.history.past.filter(({ step }) => this.messages.has(step));
      events = [...events, ...sent].sort((a, b) => a.on - b.on);
    }
    const latest = events[events.length - 1];
    return latest ? fact({ day: latest.on, at: latest.at }) : null;
  }

  /** @param {string} anchor @returns {boolean} is it a fact, and not projected? */
  isKnown(anchor) {
    return this.dateOf(anchor)?.projected === false;
  }
}

/** @param {Moment} moment @returns {Anchored} */
const fact = (moment) => ({ moment, projected: false });

/** @param {any[]} windows @param {string} route @param {Anchors} anchors @param {Calendar} calendar */
function countWindow(windows, route, anchors, calendar) {
  const holding = windows.find(
    (window) =>
      (window.route === undefined || window.route === route) &&
      (window.if === undefined || anchors.isKnown(window.if)),
  );
  return holding ? countOut(holding, anchors, calendar) : null;
}

/**
 * Returns a window, counted out: each bound is the latest of its terms.
 *
 * @param {any} window
 * @param {Anchors} anchors
 * @param {Calendar} calendar
 * @returns {Window | null}
 */
function countOut(window, anchors, calendar) {
  /** @type {Record<string, Term[]>} */
  const terms = {};
  /** @type {Why[]} */
  const why = [];
  for (const bound of BOUNDS) {
    for (const { anchor, offset, cites, editorial, term } of window[bound] ?? []) {
      const anchored = anchors.dateOf(anchor);
      if (anchored === null) continue;
      (terms[bound] ??= []).push({
        moment: add(anchored.moment, offset, calendar),
        anchor: anchored,
        offset,
      });
      why.push({
        bound,
        anchor,
        date: written(anchored.moment.day),
        offset,
        cites: [...cites],
        editorial,
        term,
      });
    }
  }
  const anchor = anchors.dateOf(window.anchor);
  if (anchor === null && !terms.earliest) return null;
  const first = latestOf(terms.earliest);
  const earliest = first ? first.moment : dateAlone(/** @type {Anchored} */ (anchor).moment);
  let latest = latestOf(terms.latest)?.moment ?? null;
  if (latest && earliest.day > latest.day) {
    const listed = first ? terms.earliest[0].moment.day : earliest.day;
    latest = { day: earliest.day + Math.max(latest.day - listed, 0), at: null };
  }
  let aim = latestOf(terms.aim)?.moment ?? dateAlone(earliest);
  if (aim.day < earliest.day) aim = dateAlone(earliest);
  if (latest && aim.day > latest.day) aim = dateAlone(latest);
  const used = Object.values(terms)
    .flat()
    .map((term) => term.anchor);
  if (first === null && anchor) used.push(anchor);
  return { earliest, aim, latest, projected: used.some(({ projected }) => projected), why, first };
}

/** @param {Moment} moment @returns {Moment} */
const dateAlone = ({ day }) => ({ day, at: null });

/** @param {Term[]} [terms] @returns {Term | null} the first of the latest */
const latestOf = (terms = []) =>
  terms.reduce(
    (best, term) => (best && best.moment.day >= term.moment.day ? best : term),
    /** @type {Term | null} */ (null),
  );

// The day -------------------------------------------------------------------------------------

/**
 * Returns the day for a step, from the later of its aim and today.
 *
 * @param {Window} window
 * @param {number} today
 * @param {string} workingDays
 * @param {Calendar} calendar
 * @returns {Placed}
 */
function place(window, today, workingDays, calendar) {
  /** @type {Map<number, string>} */
  const tried = new Map();
  /** @param {number} from @param {number} to @param {number} [step] @returns {number | null} */
  const firstWorking = (from, to, step = 1) => {
    for (let day = from; step > 0 ? day <= to : day >= to; day += step) {
      const because = dayOff(calendar, day);
      if (because === null) return day;
      if (!tried.has(day)) tried.set(day, because);
    }
    return null;
  };
  const start = Math.max(window.aim.day, today);
  const allowed = Math.max(window.earliest.day, today);
  const latest = window.latest?.day ?? Infinity;
  if (workingDays === "ignore") return { on: start, tried };
  const on =
    workingDays === "prefer"
      ? (firstWorking(start, start) ??
        firstWorking(start - 1, allowed, -1) ??
        firstWorking(start + 1, latest) ??
        allowed)
      : (firstWorking(start, latest) ??
        firstWorking(start - 1, allowed, -1) ??
        firstWorking(Math.max(latest + 1, start), Infinity) ??
        start);
  return { on, tried };
}

/** @param {Placed} placed @returns {Skipped[]} the days passed over, each once, never the day itself */
const skippedDays = ({ on, tried }) =>
  [...tried]
    .filter(([day]) => day !== on)
    .map(([day, because]) => ({ date: written(day), because }));

/** The days already taken by messages to each party, and how far apart they must lie. */
class Distance {
  /** @param {number} between days @param {Calendar} calendar */
  constructor(between, calendar) {
    this.between = between;
    this.calendar = calendar;
    /** @type {Map<string, Map<number, {order: number, step: string}>>} */
    this.taken = new Map();
  }

  /** @param {string} party @param {number} day @param {string} step */
  take(party, day, step) {
    const days = this.taken.get(party) ?? new Map();
    this.taken.set(party, days);
    // Of several on a day, the first is named.
    if (!days.has(day)) days.set(day, { order: days.size, step });
  }

  /** @param {Placed} placed @param {string} party @param {string} workingDays @returns {boolean} has it moved? */
  keep(placed, party, workingDays) {
    const planned = placed.on;
    /** @param {string} because */
    const pass = (because) => {
      if (!placed.tried.has(placed.on)) placed.tried.set(placed.on, because);
      placed.on += 1;
    };
    const tooClose = () => this.tooClose(placed.on, party);
    for (let other = tooClose(); other !== null; other = tooClose()) {
      pass(other);
      if (workingDays === "ignore") continue;
      for (
        let off = dayOff(this.calendar, placed.on);
        off !== null;
        off = dayOff(this.calendar, placed.on)
      ) {
        pass(off);
      }
    }
    return placed.on !== planned;
  }

  /** @param {number} day @param {string} party @returns {string | null} the step that lies too close */
  tooClose(day, party) {
    const days = this.taken.get(party);
    let first = null;
    for (let away = 1 - this.between; days && away < this.between; away += 1) {
      const near = days.get(day + away);
      if (near && (first === null || near.order < first.order)) first = near;
    }
    return first === null ? null : first.step;
  }
}

// The plan ------------------------------------------------------------------------------------

/** Plans one situation, step by step, in the order in which the steps hang together. */
class Planner {
  /** @param {any} program @param {Situation} given */
  constructor(program, given) {
    this.given = given;
    this.today = given.today;
    this.calendar = given.calendar;
    this.program = program;
    this.guide = Object.values(program.advice)[0];
    this.advice = program.advice[given.advice];
    this.history = readHistory(program, given);
    this.anchors = new Anchors(program, this.history);
    /** @type {Map<string, any>} */
    this.steps = new Map(program.steps.map((/** @type {any} */ step) => [step.id, step]));
    this.stoodInFor = this.alternativesDone();
    this.distance = new Distance(program.between_messages, this.calendar);
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
    this.chases = 0; // how many entries ask for an answer, alternatives aside
  }

  plan() {
    for (const event of this.history.past) {
      const party = event.step === null ? null : this.party(this.steps.get(event.step));
      if (event.step !== null && party) this.distance.take(party, event.on, event.step);
    }
    for (const id of this.program.order) this.planStep(this.steps.get(id));
    const entries = [...this.steps.keys()].map((id) => /** @type {Entry} */ (this.entries.get(id)));
    for (const entry of entries) {
      const target = this.entries.get(entry.step.fold_into);
      if (entry.dropped === "too-late" && target && target.on !== null) entry.dropped = "folded";
    }
    return {
      rules: this.program.version,
      advice: this.given.advice,
      today: written(this.today),
      ...this.state(entries),
      holidays_known: this.calendar.known,
      warnings: entries.flatMap((entry) => this.warnings(entry)),
      steps: entries.map((entry) => entryJson(entry, this.today)),
    };
  }

  // One step

  /** @param {any} step */
  planStep(step) {
    /** @type {Entry} */
    const entry = {
      step,
      to: step.to[this.given.route] ?? null,
      window: this.window(step),
      doneOn: null,
      dropped: null,
      on: null,
      skipped: [],
      occurrences: [],
    };
    this.entries.set(step.id, entry);
    const done = this.done(step);
    if (done.length) entry.doneOn = Math.max(...done);
    else if ((entry.dropped = this.droppedBecause(entry)) === null) {
      if (step.within) share(entry, /** @type {Entry} */ (this.entries.get(step.within)));
      else if (step.every) this.repeat(entry);
      else this.place(entry);
    }
    if (entry.on !== null && step.chase && !step.instead_of.length) this.chases += 1;
    this.anchors.standIn(step.id, ...this.standIn(entry));
  }

  /** @param {any} step @returns {number[]} the days it was done; one that repeats is never done */
  done(step) {
    if (step.every) return [];
    const done = daysDone(this.history, step);
    if (done.length || !step.within) return done;
    return daysDone(this.history, this.steps.get(step.within));
  }

  /** @returns {Map<string, number>} the steps in whose place an alternative was done, and its day */
  alternativesDone() {
    /** @type {Map<string, number>} */
    const taken = new Map();
    for (const alternative of this.steps.values()) {
      const days = daysDone(this.history, alternative);
      const undone = alternative.instead_of.find(
        (/** @type {string} */ id) => !taken.has(id) && !this.done(this.steps.get(id)).length,
      );
      if (days.length && undone) taken.set(undone, Math.max(...days));
    }
    return taken;
  }

  /** @param {any} step @returns {any} what the advice says of it on this route, or null */
  advised(step) {
    const advised = this.advice.steps[step.id];
    return advised?.routes.includes(this.given.route) ? advised : null;
  }

  /** @param {any} step @returns {Window | null} the one it has or, outside the advice, would have had */
  window(step) {
    const { windows } = this.advised(step) ?? this.guide.steps[step.id];
    return countWindow(windows, this.given.route, this.anchors, this.calendar);
  }

  /** @param {Entry} entry @returns {[number | null, boolean]} */
  standIn({ step, doneOn, on, dropped, window }) {
    if (doneOn !== null) return [doneOn, false];
    if (on !== null) return [on, true];
    const alternative = this.stoodInFor.get(step.id);
    if (dropped === "superseded" && alternative !== undefined) return [alternative, false];
    return window ? [window.earliest.day, window.projected] : [null, false];
  }

  // Dropped, and why

  /** @param {Entry} entry @returns {string | null} the first reason that holds */
  droppedBecause(entry) {
    const { step, window } = entry;
    const { decision, silenced, booked } = this.history;
    const answers = decision !== null && step.when.includes(decision.event);
    const mayBegin = step.when.some(
      (/** @type {string} */ id) => this.steps.has(id) || this.happened(id),
    );
    const lasting = step.optional && step.per === "application";
    const party = this.party(step);
    const parent = this.entries.get(step.within);
    /** @type {[string | null, unknown][]} */
    const reasons = [
      ["not-this-route", !step.routes.includes(this.given.route)],
      ["not-in-this-advice", this.advised(step) === null],
      ["over", decision?.effect === "closes" && !answers],
      ["not-yet", step.when.length > 0 && !mayBegin],
      ["decided", decision && !answers && !lasting],
      ["no-contact", party && silenced.has(party)],
      ["next-interview", booked && (step.per === "cycle" || step.every)],
      ["no-date-promised", window === null],
      ["superseded", this.stoodInFor.has(step.id) || this.answered(step)],
      ["limit", this.pastLimit(step)],
      [parent?.dropped ?? null, parent?.dropped],
      ["too-late", this.tooLate(entry)],
    ];
    return reasons.find(([, holds]) => holds)?.[0] ?? null;
  }

  /** @param {string} id @returns {boolean} has it happened in this round? */
  happened(id) {
    return this.history.round.some(({ event }) => event === id);
  }

  /** @param {any} step @returns {boolean} */
  answered(step) {
    if (step.per === "event") {
      const later = since(this.history, step).slice(1);
      return later.some((event) =>
        step.answered_by.some((/** @type {string} */ id) => isThat(event, id)),
      );
    }
    return step.answered_by.some((/** @type {string} */ id) =>
      this.steps.has(id) ? this.done(this.steps.get(id)).length > 0 : this.happened(id),
    );
  }

  /** @param {any} step @returns {boolean} has enough been sent? */
  pastLimit(step) {
    if (step.every) return step.times !== null && daysDone(this.history, step).length >= step.times;
    const limit = this.advice.follow_ups;
    if (limit === null || !step.chase) return false;
    const sent = this.history.cycle.filter(
      ({ step: id }) => id !== null && this.steps.get(id).chase,
    );
    return sent.length + (step.instead_of.length ? 0 : this.chases) >= limit;
  }

  /** @param {Entry} entry @returns {boolean} */
  tooLate({ step, window }) {
    if (step.within || !window?.latest || this.today <= window.latest.day) return false;
    if (step.if_missed === "drop") return true;
    if (step.worthwhile === null) return false;
    return this.today > add(dateAlone(window.earliest), step.worthwhile, this.calendar).day;
  }

  // The day

  /** @param {Entry} entry */
  place(entry) {
    const { step } = entry;
    const window = /** @type {Window} */ (entry.window);
    const placed = place(window, this.today, step.working_days, this.calendar);
    const party = this.party(step);
    if (party && !step.instead_of.length) {
      // What answers an event keeps its own day, and the others keep away from it.
      const moved = step.per !== "event" && this.distance.keep(placed, party, step.working_days);
      if (moved && step.optional && window.latest && placed.on > window.latest.day) {
        entry.dropped = "no-room";
        return;
      }
      this.distance.take(party, placed.on, step.id);
    }
    entry.on = placed.on;
    entry.skipped = skippedDays(placed);
  }

  /** @param {Entry} entry */
  repeat(entry) {
    const { step } = entry;
    const first = /** @type {Window} */ (entry.window);
    const { every } = this.advice.steps[step.id];
    const left =
      step.times === null ? OCCURRENCES : step.times - daysDone(this.history, step).length;
    for (let count = 0; entry.occurrences.length < Math.min(left, OCCURRENCES); count += 1) {
      const window = moved(first, this.repeated(first, every, count));
      let { on } = place(window, window.earliest.day, step.working_days, this.calendar);
      if (on < this.today) continue;
      if (entry.on === null) {
        entry.window = window;
        this.place(entry);
        if (entry.dropped) return;
        on = entry.on ?? on;
      }
      entry.occurrences.push(on);
    }
  }

  /** @param {Window} window @param {string} every @param {number} count @returns {number} */
  repeated({ earliest, first }, every, count) {
    const [each, unit] = amountAndUnit(every);
    const [amount, firstUnit] = first ? amountAndUnit(first.offset) : [0, null];
    if (first && firstUnit === unit) {
      return add(first.anchor.moment, `${amount + count * each} ${unit}`, this.calendar).day;
    }
    return add(dateAlone(earliest), every, this.calendar, count).day;
  }

  /** @param {any} step @returns {string | null} whom a message goes to */
  party(step) {
    const to = step.to[this.given.route];
    return step.message && to ? this.program.routes[this.given.route][to] : null;
  }

  // The whole

  /** @param {Entry[]} entries */
  state(entries) {
    const open = entries.filter(({ on, step }) => on !== null && !step.instead_of.length);
    open.sort(
      (a, b) => Number(a.on) - Number(b.on) || Number(a.step.optional) - Number(b.step.optional),
    );
    if (open.length) {
      const [{ on, step }] = open;
      return { state: on === this.today ? "do" : "wait", next: step.id, because: null };
    }
    const { booked, decision } = this.history;
    if (booked) return { state: "wait", next: null, because: "next-interview" };
    const ended = decision && this.program.events[decision.event].ends;
    const silenced = entries.some(({ dropped }) => dropped === "no-contact");
    const because = ended ? decision.event : silenced ? "no-contact" : "nothing-left";
    return { state: "over", next: null, because };
  }

  /** @param {Entry} entry */
  warnings({ step, window, on, occurrences }) {
    if (on === null || window === null) return [];
    const promised = this.history.promise?.by ?? null;
    const beyond = [on, ...occurrences].some((day) => beyondKnown(this.calendar, day));
    /** @type {[string, boolean][]} */
    const codes = [
      ["after-window", window.latest !== null && on > window.latest.day],
      ["holidays-unknown", step.working_days !== "ignore" && beyond],
      ["before-promised-date", step.chase && promised !== null && on < promised],
    ];
    return codes
      .filter(([, holds]) => holds)
      .map(([code]) => ({ code, step: step.id, date: written(on) }));
  }
}

/** @param {Window} window @param {number} day @returns {Window} as it is when it opens on another day */
function moved(window, day) {
  const shift = day - window.earliest.day;
  /** @param {Moment} moment @returns {Moment} */
  const later = (moment) => ({ day: moment.day + shift, at: null });
  const latest = window.latest && later(window.latest);
  return { ...window, earliest: { day, at: null }, aim: later(window.aim), latest };
}

/** @param {Entry} entry @param {Entry} parent */
function share(entry, parent) {
  entry.window = parent.window;
  entry.on = parent.on;
  entry.skipped = parent.skipped;
}

/** @param {Entry} entry @param {number} today @returns {string} */
function statusOf({ doneOn, on, window }, today) {
  if (doneOn !== null) return "done";
  if (on === null || window === null) return "dropped";
  if (window.latest && today > window.latest.day) return "late";
  return on === today ? "now" : "later";
}

/** @param {Entry} entry @param {number} today @returns {any} the step as the plan shows it */
function entryJson(entry, today) {
  const { step } = entry;
  const window = entry.on === null ? null : entry.window;
  const on = entry.on ?? entry.doneOn;
  return {
    step: step.id,
    status: statusOf(entry, today),
    dropped: entry.dropped,
    projected: window ? window.projected : false,
    optional: step.optional,
    instead_of: window ? step.instead_of : [],
    earliest: window ? momentText(window.earliest) : null,
    aim: window ? momentText(window.aim) : null,
    latest: window?.latest ? momentText(window.latest) : null,
    on: on === null ? null : written(on),
    skipped: window ? entry.skipped : [],
    working_days: step.working_days,
    channels: window ? step.channels : [],
    to: entry.to,
    occurrences: window ? entry.occurrences.map(written) : [],
    why: window ? window.why : [],
  };
}
