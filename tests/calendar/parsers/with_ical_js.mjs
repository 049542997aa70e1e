// Reads calendar files with ical.js, strictly; a list of events a line, as JSON.
import { readFileSync } from "node:fs";

const [library, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(library);
ICAL.design.strict = true;

for (const file of files) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  process.stdout.write(`${JSON.stringify(calendar.getAllSubcomponents("vevent").map(said))}\n`);
}

function said(component) {
  const event = new ICAL.Event(component);
  const value = (name) => component.getFirstPropertyValue(name);
  if (!event.startDate.isDate || !event.endDate.isDate) throw new Error("not all day");
  return {
    uid: event.uid,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    stamp: value("dtstamp").toString().slice(0, 10),
    sequence: event.sequence,
    summary: event.summary,
    description: event.description,
    url: value("url") ?? "",
    status: value("status"),
    transparent: value("transp") === "TRANSPARENT",
    categories: component.getFirstProperty("categories").getValues(),
    alarms: component
      .getAllSubcomponents("valarm")
      .map((alarm) => [
        alarm.getFirstPropertyValue("action"),
        alarm.getFirstPropertyValue("description"),
        alarm.getFirstPropertyValue("trigger").toSeconds(),
      ]),
  };
}
