import { targetDefinitions } from '@standin/targets';

const headers = targetDefinitions.map(({ header }) => header);

/** Whether a Go text says above its package clause that one of our targets, or mockgen, generated it. */
export function isDoubleText(text: string): boolean {
  return findTargetHeader(text) >= 0;
}

/** The offset of the line by which a Go text says so; -1 where it does not. */
export function findTargetHeader(text: string): number {
  return Math.max(...headers.map((header) => findHeader(text, header)));
}

function findHeader(text: string, header: string): number {
  const start = text.indexOf(header);
  if (start < 0 || (start > 0 && !/[\n\ufeff]/.test(text[start - 1] ?? ''))) return -1;
  const lineEnd = text.indexOf('\n', start);
  const isWhole = text.slice(start, lineEnd < 0 ? undefined : lineEnd).trimEnd() === header && !/^package\s/m.test(text.slice(0, start));
  return isWhole ? start : -1;
}
