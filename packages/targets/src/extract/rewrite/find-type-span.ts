import type { Site } from '../used-by/trace.ts';

/** Where the type of a place is written: `[start, end)` in its file. An inferred one has no span, and is put in at `start` where the place is a package variable. */
export interface TypeSpan {
  readonly start: number;
  readonly end: number;
}

const identifier = String.raw`[\p{L}_][\p{L}\p{Nd}_]*`;
const names = new RegExp(String.raw`${identifier}(?:\s*,\s*${identifier})*[ \t]+(?=[*\p{L}_])|`, 'uy');
const pointer = new RegExp(String.raw`\*[ \t]*(?:${identifier}\.)?${identifier}(?![\p{L}\p{Nd}_.[])`, 'uy');
const value = new RegExp(String.raw`${identifier}[ \t]*(?==[^=])`, 'uy');

function match(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Finds where the pointer type of a place is written, behind its names; `undefined` where none is, or in another form. */
export function findTypeSpan({ place: { origin } }: Site): TypeSpan | undefined {
  const { text } = origin.file;
  const direct = match(pointer, text, origin.offset);
  if (direct !== undefined) return { start: origin.offset, end: direct };
  const start = match(names, text, origin.offset);
  const end = start === undefined || start === origin.offset ? undefined : match(pointer, text, start);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Finds where a type can be put in behind the one name of a variable that has a value: `var db = ...`. */
export function findTypeGap({ place: { origin } }: Site): TypeSpan | undefined {
  const { text } = origin.file;
  const end = match(value, text, origin.offset);
  if (end === undefined) return undefined;
  const gap = origin.offset + (new RegExp(identifier, 'u').exec(text.slice(origin.offset, end))?.[0].length ?? 0);
  return { start: gap, end: gap };
}
