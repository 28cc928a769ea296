import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { MockRequest } from '../request.ts';
import { isGoIdentifier } from '../../flags/go-identifier.ts';
import type { Specification } from './specification.ts';

/** Reads -imports: name=path pairs in the order given, blanks around them dropped; mockgen panics on an entry without `=`. */
export function parseImportNames(value: string): Specification<MockRequest['imports']> {
  const entries: { readonly name: string; readonly path: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const pair of value === '' ? [] : value.split(',')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    const path = pair.slice(equals + 1).trim();
    if (equals < 0 || path === '' || !(name === '.' || isGoIdentifier(name))) {
      diagnostics.push(
        createDiagnostic({
          code: 'GEN307',
          message: `bad -imports entry ${JSON.stringify(pair)}`,
          hint: 'write -imports=name=example.com/path,.=example.com/dot',
        }),
      );
    } else {
      entries.push({ name, path });
    }
  }
  return { entries, diagnostics };
}
