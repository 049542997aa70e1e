/**
 * A single step as a link that fills in a form of a calendar on the web. What stands in it goes to
 * that calendar's host, so it is the step's title, its day and the reason alone: no name of anybody.
 */

import { addDays } from "../../core/civil_date.js";

/**
 * @typedef {object} Day
 * @property {string} title
 * @property {string} on
 * @property {string} reason
 */

/** @param {Day} day @returns {string} */
export function googleLink({ title, on, reason }) {
  const address = new URL("https://calendar.google.com/calendar/render");
  address.search = String(
    new URLSearchParams({
      action: "TEMPLATE",
      text: title,
      dates: `${compact(on)}/${compact(addDays(on, 1))}`,
      details: reason,
      trp: "false", // it takes no time
    }),
  );
  return address.href;
}

/** @param {Day} day @returns {string} */
export function outlookLink({ title, on, reason }) {
  const address = new URL("https://outlook.live.com/calendar/0/deeplink/compose");
  // Outlook reads a plus sign as one.
  address.search = String(
    new URLSearchParams({
      path: "/calendar/action/compose",
      rru: "addevent",
      subject: title,
      startdt: on,
      enddt: addDays(on, 1),
      allday: "true",
      body: reason,
    }),
  ).replaceAll("+", "%20");
  return address.href;
}

/** @param {string} date */
const compact = (date) => date.replaceAll("-", "");
