// Writes calendar files with the browser's modules: a request on standard input, the files out.
import { text } from "node:stream/consumers";

const [folder] = process.argv.slice(2);
const at = (name) => import(new URL(name, folder));
const [{ entries, exportedBy, knownOf, oneLine }, { calendarFile }, { planned }] =
  await Promise.all(
    ["features/calendar/entries.js", "features/calendar/file.js", "core/planning.js"].map(at),
  );

const { program, words, claims, root, jobs } = JSON.parse(await text(process.stdin));
const files = jobs.map(({ situation, id, label, sequence, exported, ...wishes }) => {
  const { working_days: workingDays, today, ...inputs } = situation;
  const { plan, fault } = planned(program, { ...inputs, workingDays }, today);
  if (!plan) return { fault };
  const { events, route } = situation;
  const known = knownOf({ plan, events, route, program, words, claims, root: new URL(root) });
  const made = entries(known, label, exported, wishes.without);
  const { remind } = wishes;
  const about = {
    id,
    label: oneLine(label),
    sequence,
    today: plan.today,
    guide: words.guide,
    remind,
  };
  return { file: made.length > 0 ? calendarFile(made, about) : null, exported: exportedBy(made) };
});
process.stdout.write(JSON.stringify(files));
