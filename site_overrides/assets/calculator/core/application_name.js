/** The name of an application, from the blanks that tell applications apart. */

import { own } from "./own.js";

/** @import { Application, Words } from "./types.js" */

/**
 * @param {Pick<Application, "about">} application
 * @param {Pick<Words, "applications">} words
 * @returns {string} "Harbour House, events coordinator"; empty where it has no name
 */
export const nameOf = ({ about }, { applications }) =>
  applications
    .map(({ id }) => own(about, id))
    .filter(Boolean)
    .join(", ");
