/** What the build puts before the worker. */
declare const SITE: { edition: string; files: Record<string, string> };
