import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { MockRequest } from '../request.ts';
import type { Specification } from './specification.ts';

/** Reads -aux_files: package=file pairs in the order given; blanks around the whole value do not count, as in mockgen. */
export function parseAuxiliaryFiles(value: string): Specification<MockRequest['auxFiles']> {
  const entries: { readonly package: string; readonly file: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  const list = value.trim();
  for (const pair of list === '' ? [] : list.split(',')) {
    const equals = pair.indexOf('=');
    const file = pair.slice(equals + 1);
    if (equals < 0 || file === '') {
      diagnostics.push(
        createDiagnostic({
          code: 'GEN308',
          message: `bad -aux_files entry ${JSON.stringify(pair)}`,
          hint: 'write -aux_files=example.com/path=path/file.go',
        }),
      );
    } else {
      entries.push({ package: pair.slice(0, equals), file });
    }
  }
  return { entries, diagnostics };
}
