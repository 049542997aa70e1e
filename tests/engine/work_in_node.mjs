// Plans one situation by the engine named in the first argument, and prints how often its blocks of
// code ran: a measure of its work that is the same on every machine. Reads {program, situation}.
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { pathToFileURL } from "node:url";

const { program, situation } = JSON.parse(readFileSync(0, "utf-8"));
const { plan } = await import(pathToFileURL(process.argv[2]).href);
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
plan(program, situation);
const { result } = await session.post("Profiler.takePreciseCoverage");
const engine = result.find(({ url }) => url.endsWith("/engine.js"));
const ranges = engine.functions.flatMap(({ ranges }) => ranges);
process.stdout.write(String(ranges.reduce((sum, { count }) => sum + count, 0)));
