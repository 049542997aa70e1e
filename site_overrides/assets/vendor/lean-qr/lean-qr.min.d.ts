/** As much of lean-qr as the calculator uses; its file is checked by nobody but its own makers. */

interface Code {
  /** In modules, without the quiet zone. */
  readonly size: number;
  /** Whether a module is dark. */
  get(x: number, y: number): boolean;
}

/** @throws {Error} where the text has no room */
export function generate(text: string, options?: { maxVersion?: number }): Code;
