import type { Origin } from '../options/layer.ts';

/** The origin of a template moved to where a word stands in its tags; the origin itself where that cannot be told, in a value with escapes or over several lines for instance. */
export function locateWord(origin: Origin, template: string, word: string | undefined): Origin {
  if (word === undefined || (origin.kind !== 'file' && origin.kind !== 'comment')) return origin;
  const { position, sourceLine } = origin.place;
  if (position.column === undefined) return origin;
  const start = sourceLine.indexOf(template, offsetOf(sourceLine, position.column));
  const inside = findInTags(template, word);
  if (start < 0 || inside < 0) return origin;
  const column = Buffer.byteLength(sourceLine.slice(0, start + inside)) + 1;
  return Object.freeze({ kind: origin.kind, place: Object.freeze({ position: Object.freeze({ ...position, column }), sourceLine }) });
}

function offsetOf(line: string, column: number): number {
  return Buffer.from(line)
    .subarray(0, column - 1)
    .toString('utf8').length;
}

function findInTags(template: string, word: string): number {
  for (const tag of template.matchAll(/\{\{[^{}]*\}\}/g)) {
    const names = [...tag[0].matchAll(/"[^"]*"|'[^']*'|[^\s(){}#/"']+(?:\/[^\s(){}"']+)*/g)];
    const found = names.find(([name]) => name === word);
    if (found) return tag.index + found.index;
  }
  return -1;
}
