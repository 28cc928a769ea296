import type { Diagnostic } from '@standin/diagnostics';
import { noteLoss } from '../findings.ts';
import type { WishPlace } from '../wished-output.ts';
import { asSettings } from './mockery-file.ts';

/** The value of `replace-type` for gen.yaml, and what of mockery's has no like. */
export interface Replacements {
  readonly entries: Readonly<Record<string, string>>;
  readonly findings: readonly Diagnostic[];
}

/** Reads mockery's `replace-type`: `path.Type=alias:path.Type` texts in v2, path to type to `pkg-path` and `type-name` in v3. */
export function readReplacements(value: unknown, place: WishPlace): Replacements {
  const entries: Record<string, string> = {};
  const findings: Diagnostic[] = [];
  for (const text of Array.isArray(value) ? value.map(String) : []) {
    const pair = readPair(text);
    if (pair === undefined)
      findings.push(noteLoss({ place, message: `replace-type ${text} is lost: type parameters and pointers cannot be replaced` }));
    else entries[pair[0]] = pair[1];
  }
  for (const [path, types] of Object.entries(Array.isArray(value) ? {} : asSettings(value))) {
    for (const [name, replacement] of Object.entries(asSettings(types))) {
      const { 'pkg-path': target, 'type-name': type } = asSettings(replacement);
      if (typeof target === 'string' && typeof type === 'string') entries[`${path}.${name}`] = `${target}.${type}`;
    }
  }
  return { entries, findings };
}

function readPair(text: string): readonly [string, string] | undefined {
  const [, from = '', to = ''] = /^([^=]*)=(?:[A-Za-z_]\w*:)?(.*)$/.exec(text) ?? [];
  if (from === '' || to === '' || /[[\]*]/.test(text)) return undefined;
  return [nameType(from), nameType(to)];
}

/** A path without a type stands for all types of the package. */
function nameType(text: string): string {
  return /\.[A-Za-z_]\w*$/.test(text.replace(/^.*\//, '')) && !/^[^/]*\.[a-z]+$/.test(text) ? text : `${text}.*`;
}
