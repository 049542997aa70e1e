/** The worksheet's answers: one text each, those in rows under `question.row.column`. */

import { own } from "../own.js";

/** @import { Worksheet } from "./types.js" */
/** @typedef {Record<string, string>} Notes */
/** @typedef {Record<string, string>} Row what is written in its columns */
/** @template T @typedef {(worksheet: Worksheet, notes: Notes, question: string) => T} Asked */

/** @param {string} question @param {number} row from 0 @param {string} column */
export const place = (question, row, column) => `${question}.${row}.${column}`;

/** @param {string} question @returns {string} where the row is kept that letters are filled from */
export const chosenPlace = (question) => `${question}.chosen`;

/** Return as many rows as were begun, empty ones between them included. @type {Asked<Row[]>} */
export function rowsOf(worksheet, notes, question) {
  const columns = Object.keys(worksheet[question]?.columns ?? {});
  const numbers = Object.keys(notes).flatMap((key) => {
    const [of, row, column] = key.split(".");
    return of === question && columns.includes(column ?? "") && /^\d{1,3}$/.test(row ?? "")
      ? [Number(row)]
      : [];
  });
  return Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, row) =>
    Object.fromEntries(
      columns.map((column) => [column, notes[place(question, row, column)] ?? ""]),
    ),
  );
}

/**
 * @param {Worksheet} worksheet
 * @param {Notes} notes
 * @param {string} question
 * @param {number} row
 * @returns {Notes} without that row; those after it move up
 */
export function withoutRow(worksheet, notes, question, row) {
  const rows = rowsOf(worksheet, notes, question).filter((_, n) => n !== row);
  const kept = Object.entries(notes).filter(([key]) => key.split(".")[0] !== question);
  return Object.fromEntries([
    ...kept,
    ...rows.flatMap((answers, n) =>
      Object.entries(answers).map(([column, answer]) => [place(question, n, column), answer]),
    ),
  ]);
}

/** @param {Notes} notes @returns {boolean} whether nothing is written down yet */
export const isBlank = (notes) => Object.values(notes).every((answer) => !answer.trim());

/** Return the rows in which all is written that letters want. @type {Asked<number[]>} */
export function usableRows(worksheet, notes, question) {
  const wanted = Object.entries(worksheet[question]?.columns ?? {}).filter(
    ([, { fills }]) => fills,
  );
  if (wanted.length === 0) return [];
  return rowsOf(worksheet, notes, question).flatMap((row, n) =>
    wanted.every(([column]) => row[column]?.trim()) ? [n] : [],
  );
}

/** Return the row that fills letters: the one chosen, else the first usable. @type {Asked<number | undefined>} */
export function rowInUse(worksheet, notes, question) {
  const usable = usableRows(worksheet, notes, question);
  const chosen = Number(notes[chosenPlace(question)] ?? -1);
  return usable.includes(chosen) ? chosen : usable[0];
}

/**
 * @param {Worksheet} worksheet
 * @param {Notes} notes
 * @param {(blank: string) => boolean} isMeant
 * @returns {string} the first answer that fills a blank; an empty text where there is none
 */
export function answersTo(worksheet, notes, isMeant) {
  for (const [question, { fills, columns = {} }] of Object.entries(worksheet)) {
    const answer = own(notes, question) ?? "";
    if (fills && isMeant(fills) && answer.trim()) return answer;
    const row = rowInUse(worksheet, notes, question);
    const column = Object.keys(columns).find((id) => isMeant(columns[id]?.fills ?? ""));
    if (row !== undefined && column) return notes[place(question, row, column)] ?? "";
  }
  return "";
}

/** @param {Worksheet} worksheet @param {Notes} notes @param {string} title @returns {string} Markdown */
export function asMarkdown(worksheet, notes, title) {
  const blocks = Object.entries(worksheet).flatMap(([id, { label, columns }]) => {
    const answers = columns
      ? rowsOf(worksheet, notes, id)
          .filter((row) => !isBlank(row))
          .flatMap((row, n) => [`### ${n + 1}`, ...inColumns(columns, row)])
      : [paragraphs(own(notes, id) ?? "")].filter(Boolean);
    return answers.length > 0 ? [`## ${escaped(label)}`, ...answers] : [];
  });
  return `${[`# ${escaped(title)}`, ...blocks].join("\n\n")}\n`;
}

/** @param {Record<string, import("./types.js").Column>} columns @param {Row} row @returns {string[]} */
const inColumns = (columns, row) =>
  Object.entries(columns).flatMap(([column, { label }]) => {
    const answer = paragraphs(row[column] ?? "");
    return answer ? [`**${escaped(label)}:** ${answer}`] : [];
  });

/** @param {string} text @returns {string} its lines as Markdown that says nothing but the text */
const paragraphs = (text) =>
  text
    .trim()
    .split(/\s*\n\s*/u)
    .map(escaped)
    .join("  \n");

/**
 * @param {string} text one line
 * @returns {string} it as every reader of Markdown understands it: a backslash where all know it,
 *   else an entity
 */
const escaped = (text) =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/&(?=#?\w+;)/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/~(?=~)|(?<=~)~/gu, "&#126;")
    .replace(/[\\`*_]|(?<=\])[([]|\[(?=[^\]]*\]:)/gu, "\\$&")
    .replace(/^[#+>-]/u, "\\$&")
    .replace(/^=/u, "&#61;")
    .replace(/^(\d+)([.)])/u, "$1\\$2");
