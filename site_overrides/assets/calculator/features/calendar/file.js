/**
 * Entries as an iCalendar file (RFC 5545), written with ical.js. It is loaded when somebody asks for
 * a file, and not before. Its twin is `generator/calendar_file/writing.py`.
 */

import ICAL from "../../../vendor/ical/ical.min.js";
import { addDays } from "../../core/civil_date.js";
import { CALENDAR } from "./file_words.js";

/** @import { Entry } from "./entries.js" */

/** When a calendar reminds of a day, unless the reader chose another hour: once people are at their desks. */
export const MORNING = "09:00";

// It counts the space before a folded line's rest as none of the 75 octets that a line may have.
ICAL.foldLength = 74;

// A property that it doesn't know is a text too, and has its commas escaped like any other.
ICAL.design.icalendar.property["x-wr-calname"] = { defaultType: "text" };

/**
 * @param {Entry[]} entries
 * @param {object} about
 * @param {string} about.id begins the UID of each entry
 * @param {string} about.label what the reader calls the application; empty for nothing
 * @param {number} about.sequence
 * @param {string} about.today the day of the plan
 * @param {{title: string, version: string}} about.guide
 * @param {string} [about.remind] the time of the reminders, `HH:MM`
 * @returns {string} the file; without a METHOD, for it is to be imported, and no invitation
 */
export function calendarFile(entries, { id, label, sequence, today, guide, remind = MORNING }) {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", `-//${guide.title}//${guide.version}//EN`);
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("x-wr-calname", CALENDAR.titled(guide.title, label));
  for (const entry of entries) {
    const event = eventOf(entry, guide.title, remind);
    event.addPropertyWithValue("uid", uid(id, entry.key));
    event.addPropertyWithValue("dtstamp", ICAL.Time.fromString(`${today}T00:00:00Z`));
    event.addPropertyWithValue("sequence", sequence);
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** @param {string} id @param {string} key */
const uid = (id, key) => `${id.replaceAll(/[^A-Za-z0-9_-]/g, "-")}.${key}`;

/** @param {Entry} entry @param {string} category @param {string} remind */
function eventOf(entry, category, remind) {
  const event = new ICAL.Component("vevent");
  event.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(entry.on));
  // The first day that is no longer in it.
  event.addPropertyWithValue("dtend", ICAL.Time.fromDateString(addDays(entry.on, 1)));
  event.addPropertyWithValue("summary", entry.summary);
  event.addPropertyWithValue("description", entry.description);
  event.addPropertyWithValue("categories", category);
  event.addPropertyWithValue("status", entry.status);
  // A reminder takes no time, and is nobody else's business in a calendar that others see.
  event.addPropertyWithValue("transp", "TRANSPARENT");
  event.addPropertyWithValue("class", "PRIVATE");
  if (entry.url) event.addPropertyWithValue("url", entry.url);
  if (entry.status !== "CANCELLED") event.addSubcomponent(alarmOf(entry, remind));
  return event;
}

/** @param {Entry} entry @param {string} remind counted from the day's midnight */
function alarmOf(entry, remind) {
  const [hours, minutes] = remind.split(":").map(Number);
  const alarm = new ICAL.Component("valarm");
  alarm.addPropertyWithValue("action", "DISPLAY");
  alarm.addPropertyWithValue("description", entry.summary);
  alarm.addPropertyWithValue("trigger", ICAL.Duration.fromString(`PT${hours}H${minutes}M`));
  return alarm;
}
