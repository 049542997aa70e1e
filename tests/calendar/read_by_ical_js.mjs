// The events of a calendar file as ical.js reads it, strictly.
import ICAL from "../../site_overrides/assets/vendor/ical/ical.min.js";

export function events(file) {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map(said);
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
