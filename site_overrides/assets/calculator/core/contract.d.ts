/**
 * The contract of program, situation and plan. Made from the schemas by `make schema`.
 */

/** What the guide or one source alone says of each step. */
export interface Advice {
  follow_ups: number | null;
  steps: Record<string, AdvisedStep>;
}

export interface AdvisedStep {
  if?: Condition;
  windows: Window[];
  every: string | null;
}

/** A phrase: the first working day after a quiet period, the running or the next one. */
export interface AfterQuiet {
  after_quiet: boolean;
}

/** A phrase: so much later. */
export interface Amount {
  offset: string;
}

/** After the last of the events `to`, one of `by` has happened. */
export interface Answered {
  to: string[];
  by: string[];
}

export interface Condition {
  not?: Condition;
  any?: Condition[];
  all?: Condition[];
  route?: string[];
  fact?: Record<string, string>;
  region?: string;
  count?: Count;
  awaiting?: boolean;
  asked?: boolean;
  left_out?: string;
  known?: string;
  happened?: string[];
  decided?: string[];
  done?: string[];
  answered?: Answered;
  replaced?: string;
  silenced?: Record<string, string>;
  booked?: boolean;
  advised?: string;
  dated?: string;
  limit?: Limit;
  missed?: Missed;
}

/** An event has happened so often in the round; or so many of its days passed without news. */
export interface Count {
  event: string;
  times: number;
  broken: boolean;
}

export interface Drop {
  because: string;
  if: Condition;
}

/** The latest day of some events of the round, or of some steps that were ever done. */
export interface EventAnchor {
  events: string[];
  steps: string[];
  date: "on" | "by";
}

export interface EventKind {
  traits: ("starts" | "news" | "promises" | "does" | "decides" | "closes" | "silences" | "cancels" | "reopens" | "pauses" | "asks" | "leaves-out" | "puts-off")[];
  ends: boolean;
  takes: ("at" | "by" | "said" | "step" | "with")[];
  may_take: ("at" | "by" | "said" | "step" | "with")[];
  with: string | null;
  only_with: boolean;
  awaits: string[];
}

/** What is so whatever the day: its answers, and the one that counts unless another is given. */
export interface Fact {
  answers: string[];
  default: string;
}

/** The first fault in a malformed situation. */
export interface Fault {
  field: string;
  found: unknown;
  expected: string;
}

export interface Happening {
  event: string;
  on: string;
  at?: string;
  by?: string;
  said?: string;
  step?: string;
  with?: string;
}

export interface Holidays {
  weekend: number[];
  from: string;
  until: string;
  days: Record<string, string>;
}

export interface HolidaysKnown {
  from: string;
  until: string;
}

/** Some steps were done, since the last of some events or ever, or are planned: `most` times. `most` is null where it is the advice that limits them, by its `follow_ups`. */
export interface Limit {
  done: string[];
  since: string[] | null;
  planned: string[];
  most: number | null;
}

/** A step's `latest` has passed and, where it is worth doing late, so much after `earliest`. */
export interface Missed {
  step: string;
  worthwhile: string | null;
}

/** A phrase: a day of a month, or its last one before that, so many months later. */
export interface MonthDay {
  months: number;
  day: number;
}

/** A phrase: a day of the next month of a name (1 is January). */
export interface NextMonthDay {
  month: number;
  day: number;
}

/** Something to know about a step's day. */
export interface Notice {
  code: "after-window" | "holidays-unknown" | "before-promised-date";
  step: string;
  date: string;
}

/** Every step with its day, and the one to do next. */
export interface Plan {
  rules: string;
  advice: string;
  today: string;
  state: "do" | "wait" | "over";
  next: string | null;
  because: string | null;
  holidays_known: HolidaysKnown | null;
  warnings: Notice[];
  steps: PlannedStep[];
}

/** A step as one situation has it. */
export interface PlannedStep {
  step: string;
  status: "done" | "dropped" | "late" | "now" | "later";
  dropped: string | null;
  projected: boolean;
  optional: boolean;
  instead_of: string[];
  earliest: string | null;
  aim: string | null;
  latest: string | null;
  on: string | null;
  skipped: Skipped[];
  working_days: "ignore" | "prefer" | "earlier" | "require";
  channels: string[];
  to: string | null;
  occurrences: string[];
  why: Why[];
}

/** What the engines need of the rules, and no more. */
export interface Program {
  version: string;
  routes: Record<string, Record<string, string | null>>;
  parties: string[];
  regions: string[];
  facts: Record<string, Fact>;
  weekend: number[];
  quiet_periods: QuietPeriod[];
  between_messages: number;
  pause: string | null;
  events: Record<string, EventKind>;
  anchors: Record<string, StepAnchor | EventAnchor>;
  phrases: Record<string, Weekday | MonthDay | NextMonthDay | AfterQuiet | Amount>;
  advice: Record<string, Advice>;
  order: string[];
  steps: Step[];
  holidays: Record<string, Holidays>;
}

export interface QuietPeriod {
  name: string;
  from: string;
  until: string;
}

export interface Recipient {
  if: Condition;
  to: string;
}

/** The day, what has happened, and what the reader chose; defaults are the rules' first. */
export interface Situation {
  today: string;
  events: Happening[];
  route?: string;
  advice?: string;
  region?: string;
  facts?: Record<string, string>;
  working_days?: boolean;
}

/** A day that was passed over. */
export interface Skipped {
  date: string;
  because: string;
}

/** One thing to do. */
export interface Step {
  id: string;
  to: Record<string, string>;
  or_to: Record<string, Recipient[]>;
  party: Record<string, string>;
  channels: string[];
  since: string[] | null;
  keeps_day: boolean;
  answers: string[];
  records: string | null;
  drops: Drop[];
  chase: boolean;
  optional: boolean;
  instead_of: string[];
  within: string | null;
  fold_into: string | null;
  working_days: "ignore" | "prefer" | "earlier" | "require";
  repeats: boolean;
  times: number | null;
}

/** The day of a step: done, planned, or the one that it would have had. */
export interface StepAnchor {
  step: string;
}

export interface Term {
  if?: Condition;
  anchor: string;
  offset: string;
  before?: boolean;
  pauses?: boolean;
  cites: string[];
  editorial: string | null;
  term: string;
}

/** A phrase: a day of the week (1 is Monday), so many weeks later. */
export interface Weekday {
  weeks: number;
  weekday: number;
}

/** One declared term of a bound. */
export interface Why {
  bound: "earliest" | "aim" | "latest";
  anchor: string;
  date: string;
  offset: string;
  before?: boolean;
  cites: string[];
  editorial: string | null;
  term: string;
}

export interface Window {
  if?: Condition;
  anchor: string;
  earliest?: Term[];
  aim?: Term[];
  latest?: Term[];
  first_of?: ("earliest" | "aim" | "latest")[];
}
