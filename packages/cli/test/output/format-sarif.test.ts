import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { createDiagnostic } from '@standin/diagnostics';
import { Ajv } from 'ajv';
import { formatSarif } from '../../src/output/format-sarif.ts';

const require = createRequire(import.meta.url);

/** The published schema of SARIF 2.1.0, which is draft 4; what it uses of that is the same in draft 7, but for the name of its identifier. */
function compileSchema(): ReturnType<Ajv['compile']> {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const formats = { uri: (text: string) => URL.canParse(text), 'uri-reference': (text: string) => URL.canParse(text, 'file:///') };
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: { ...formats, 'date-time': true } }).compile(schema);
}

const validate = compileSchema();

function parse(text: string): { readonly runs: readonly { readonly results: readonly Record<string, unknown>[] }[] } {
  const log = JSON.parse(text) as ReturnType<typeof parse>;
  expect({ isValid: validate(log), errors: validate.errors ?? [] }).toEqual({ isValid: true, errors: [] });
  return log;
}

test('the schema refuses what is no log', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('a log without results is valid', () => {
  expect(parse(formatSarif([], { root: '/r', status: 0 })).runs[0]?.results).toEqual([]);
});

test('every form of diagnostic is valid', () => {
  const log = formatSarif(
    [
      createDiagnostic({ code: 'GEN301', message: 'without a position', hint: 'a hint' }),
      createDiagnostic({ code: 'GEN501', message: 'of a file', severity: 'warning', position: { file: '/r/a b/ü%.go' } }),
      createDiagnostic({ code: 'GEN101', message: 'of a line', severity: 'note', position: { file: '/r/a.go', line: 3 } }),
      createDiagnostic({
        code: 'GEN103',
        message: 'of a column, in bytes',
        position: { file: '/elsewhere/a.go', line: 3, column: 5 },
        sourceLine: 'äö I',
        related: { label: 'directive', position: { file: '/r/b.go', line: 9 } },
      }),
    ],
    { root: '/r', status: 2, version: '1.2.3' },
  );
  const [run] = parse(log).runs;
  expect(run).toMatchObject({
    tool: { driver: { name: 'gen', version: '1.2.3', rules: [{ id: 'GEN101' }, { id: 'GEN103' }, { id: 'GEN301' }, { id: 'GEN501' }] } },
    invocations: [{ executionSuccessful: false, exitCode: 2 }],
    results: [
      { ruleId: 'GEN301', level: 'error', message: { text: 'without a position\na hint' } },
      {
        ruleId: 'GEN103',
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'file:///elsewhere/a.go' }, region: { startLine: 3, startColumn: 3 } } },
        ],
        relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'b.go', uriBaseId: '%SRCROOT%' }, region: { startLine: 9 } } }],
      },
      { ruleId: 'GEN501', level: 'warning', locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b/%C3%BC%25.go' } } }] },
      { ruleId: 'GEN101', level: 'note', locations: [{ physicalLocation: { region: { startLine: 3 } } }] },
    ],
  });
});

test('what the command prints is valid', () => {
  const printed = readFileSync(new URL('../cases/format-sarif/stdout.txt', import.meta.url), 'utf8');
  expect(parse(printed).runs[0]?.results.length).toBeGreaterThan(1);
});
