// Reads {program, situations} from standard input, one JSON value a line, and writes the answers.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { plan, SituationError } = await import(pathToFileURL(process.argv[2]).href);
let program;
for await (const line of createInterface({ input: process.stdin })) {
  if (program === undefined) {
    program = JSON.parse(line);
    continue;
  }
  try {
    console.log(JSON.stringify(plan(program, JSON.parse(line))));
  } catch (error) {
    if (!(error instanceof SituationError)) throw error;
    console.log(JSON.stringify({ error }));
  }
}
