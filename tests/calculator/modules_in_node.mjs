// Answers a request a line: {module, expression, values} with {value} or {fault}. The expression
// sees the module as `m` and the values as `v`.
import { createInterface } from "node:readline";

const AsyncFunction = (async () => {}).constructor;

for await (const line of createInterface({ input: process.stdin })) {
  const { module, expression, values } = JSON.parse(line);
  let answer;
  try {
    const evaluate = new AsyncFunction("m", "v", `return (${expression});`);
    answer = { value: (await evaluate(await import(module), values)) ?? null };
  } catch (error) {
    answer = { fault: String(error?.stack ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
