import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isGoIdentifier } from '../../flags/go-identifier.ts';
import type { MockRequest } from '../request.ts';
import type { Specification } from './specification.ts';

/**
 * Reads -mock_names: interface name to mock name, the last one where an interface is named twice. As in mockgen, blanks around a name belong to it;
 * a name that can be none of an interface for that reason is warned of, a mock name that is no identifier is an error.
 */
export function parseMockNames(value: string): Specification<MockRequest['doubleNames']> {
  const entries = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const pair of value === '' ? [] : value.split(',')) {
    const [interfaceName, mockName] = splitPair(pair);
    if (mockName === '' || !isGoIdentifier(mockName.trim())) {
      diagnostics.push(
        createDiagnostic({
          code: 'GEN306',
          message: `bad -mock_names entry ${JSON.stringify(pair)}`,
          hint: 'write -mock_names=Interface=MockName,Other=MockOther',
        }),
      );
      continue;
    }
    if (interfaceName !== interfaceName.trim()) {
      diagnostics.push(warnOfBlanks(interfaceName));
    }
    entries.set(interfaceName, mockName);
  }
  return { entries: [...entries].map(([name, doubleName]) => ({ name, doubleName })), diagnostics };
}

function splitPair(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

function warnOfBlanks(name: string): Diagnostic {
  return createDiagnostic({
    code: 'GEN306',
    severity: 'warning',
    message: `-mock_names entry for ${JSON.stringify(name)} has no effect`,
    hint: 'remove the blanks around the name',
  });
}
