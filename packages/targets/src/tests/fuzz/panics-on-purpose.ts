import type { FunctionObject } from '@standin/model';
import { parseFunction } from '@standin/syntax';

/** Whether a function itself calls panic: a fuzzer would find nothing else. */
export function panicsOnPurpose({ file, site, header }: FunctionObject): boolean {
  file.dependOnFunction(header);
  return callsPanic(parseFunction(file.text, site.entry).body);
}

function callsPanic(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const isPanic = 'callee' in node && isName(node.callee, 'panic');
  return isPanic || Object.values(node).some(callsPanic);
}

function isName(node: unknown, name: string): boolean {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'name' && 'name' in node && node.name === name;
}
