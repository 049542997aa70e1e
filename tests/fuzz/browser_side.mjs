// Gives what a stranger may have written to the calculator's own modules: {setup} sets the rules; a
// line {kind, text} after it is answered with {} or {fault}, where something else came than a problem.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const FOLDER = pathToFileURL(`${process.argv[2]}/`);
const load = (path) => import(new URL(path, FOLDER).href);
const [{ plan, SituationError }, fragment, known, file, merge, now, initial, rulesNews] =
  await Promise.all(
    [
      "engine.js",
      "core/fragment.js",
      "core/known_inputs.js",
      "features/applications/file.js",
      "core/merge.js",
      "core/planned_now.js",
      "controller/initial_state.js",
      "core/letters/worksheet.js",
    ].map(load),
  );
const { bare } = await load("core/data.js");
const { readDate } = await load("core/parse_date.js");

const root = new URL("https://guide.example/");
let kept = {};
globalThis.localStorage = new Proxy(
  {},
  {
    ownKeys: () => Object.keys(kept),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: (_, name) =>
      name === "getItem"
        ? (key) => (Object.hasOwn(kept, key) ? kept[key] : null)
        : name === "setItem"
          ? () => {
              throw new DOMException("full", "QuotaExceededError");
            }
          : undefined,
  },
);

let rules;

/** Plan with inputs, as the page does with whatever it has opened. */
function planned(inputs) {
  const { program, words, today } = rules;
  const { plan: found } = now.plannedNow(program, inputs, { today, time: "12:00", words });
  const link = fragment.encode(inputs);
  const again = fragment.decode(link, Object.keys(program.events));
  if (again.unknown.length > 0 && !found?.steps) return;
  if (fragment.encode(again.inputs) !== link) throw new Error(`another link: ${link}`);
}

/** What the engine says, as both engines are compared. */
function answer(program, situation) {
  try {
    return plan(program, situation);
  } catch (error) {
    if (error instanceof SituationError) return { error };
    throw error;
  }
}

const KINDS = {
  link(text) {
    const { program } = rules;
    const { inputs } = fragment.decode(text, Object.keys(program.events));
    planned(known.knownInputs(inputs, program).inputs);
  },
  file(text) {
    let applications;
    try {
      applications = file.read(text);
    } catch (error) {
      const { field, expected } = error;
      if (typeof field === "string" && typeof expected === "string") return;
      throw error;
    }
    for (const each of applications) {
      planned(known.restore(each.inputs, rules.program));
      rulesNews.asMarkdown(rules.worksheet, each.notes, "Notes");
      const other = merge.mergedApplication(null, each, applications[0]);
      planned(known.restore(other.inputs, rules.program));
    }
    file.compared(applications, applications.slice(1));
  },
  stored(text) {
    kept = JSON.parse(text);
    const { inputs, unknown } = initial.opened(root, "", rules.program, null);
    planned(inputs);
    if (!Array.isArray(unknown)) throw new Error("unknown is no list");
  },
  typed(text) {
    for (const locale of ["en-AU", "de-DE"])
      for (const lean of ["past", "future"]) readDate(text, { locale, today: rules.today, lean });
  },
  situation: (text) => answer(rules.program, JSON.parse(text)),
  planning(text) {
    const { program, situation } = JSON.parse(text);
    return answer(program, situation);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line);
  if (said.setup) {
    rules = bare(said.setup);
    continue;
  }
  let told = {};
  try {
    const found = KINDS[said.kind](said.text);
    if (found !== undefined) told = { plan: found };
  } catch (error) {
    told = { fault: String(error?.stack ?? JSON.stringify(error)) };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
