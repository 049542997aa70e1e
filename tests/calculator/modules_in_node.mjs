// Answers a request a line: {module, expression, values} with {value} or {fault}. The expression
// sees the module as `m`, the values as `v`, and loads others of the calculator's modules by `at`.
import { createInterface } from "node:readline";

const AsyncFunction = (async () => {}).constructor;
const folder = new URL("../../site_overrides/assets/calculator/", import.meta.url);
const at = (name) => import(new URL(name, folder));

for await (const line of createInterface({ input: process.stdin })) {
  const { module, expression, values } = JSON.parse(line);
  let answer;
  try {
    const evaluate = new AsyncFunction("m", "v", "at", `return (${expression});`);
    answer = { value: (await evaluate(await import(module), values, at)) ?? null };
  } catch (error) {
    answer = { fault: String(error?.stack ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
