import type { FunctionObject } from '@standin/model';
import { parseFunction } from '@standin/syntax';

/** Whether a function has a go statement, in a function literal for instance. */
export function startsGoroutines({ file, site, header }: FunctionObject): boolean {
  file.dependOnFunction(header);
  return hasGoStatement(parseFunction(file.text, site.entry).body);
}

function hasGoStatement(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return ('kind' in node && node.kind === 'go') || Object.values(node).some(hasGoStatement);
}
