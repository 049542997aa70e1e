// Reads a JSON value a line from standard input: {program} sets the program for the lines after it,
// {situation} is answered with a line: the plan, {error}, or {crash} where the engine fell over.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { plan, SituationError } = await import(pathToFileURL(process.argv[2]).href);
let program;

function answer(situation) {
  try {
    return plan(program, situation);
  } catch (error) {
    return error instanceof SituationError ? { error } : { crash: String(error?.stack ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line);
  if (Object.hasOwn(said, "program")) program = said.program;
  else process.stdout.write(`${JSON.stringify(answer(said.situation))}\n`);
}
