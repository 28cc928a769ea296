import { describe, expect, test } from '@jest/globals';
import { planRun, type Plan } from '@standin/engine';
import type { MockRequest } from '@standin/targets';
import { createMemorySession } from './session.ts';

function plan(files: Readonly<Record<string, string>>, patterns: readonly string[] = ['.'], directory = '/m'): Promise<Plan> {
  return planRun(createMemorySession({ '/m/go.mod': 'module example.com/m\n', ...files }), patterns, directory);
}

const directive = (line: string): string => `package a\n\n//go:generate ${line}\n`;
const places = ({ requests }: Plan): readonly string[] => requests.map(({ origin }) => `${origin.file}:${origin.line}`);
const findings = ({ diagnostics }: Plan): readonly string[] =>
  diagnostics.map(({ position, severity, code, message }) => `${position?.file}:${position?.line}: ${severity} ${code}: ${message}`);

describe('planRun', () => {
  test('makes requests of directives, and counts the others', async () => {
    const made = await plan({
      '/m/a.go': `${directive('mockgen -source=$GOFILE -destination=mocks/$GOFILE -package=mocks')}//go:generate stringer -type=X\n//go:generate stringer -type=Y\n`,
      '/m/sub/b.go': directive('sh -c "GOFLAGS=-mod=mod mockgen -destination ../b.go . A,B"'),
      '/m/other.go': directive('go run example.com/x/gen@v1'),
      '/m/none.go': 'package a\n',
    });
    expect(made.requests.map(({ destination, variables, request }) => ({ ...request, destination, variables }))).toMatchObject([
      { destination: '/m/mocks/a.go', workingDirectory: '/m', source: 'a.go', packageName: 'mocks', program: 'mockgen', variables: {} },
      { destination: '/m/b.go', workingDirectory: '/m/sub', packagePattern: '.', interfaceList: 'A,B', variables: { GOFLAGS: '-mod=mod' } },
    ]);
    expect([...made.others]).toEqual([
      ['gen', 1],
      ['stringer', 2],
    ]);
    expect(made.diagnostics).toEqual([]);
  });

  test('reports what it cannot carry out where it stands', async () => {
    const made = await plan({
      '/m/a.go': directive('mockgen -sorce=a.go'),
      '/m/b.go': directive('sh -c "cd x && mockgen -source=a.go"'),
      '/m/c.go': directive('mockgen "-source=a.go'),
      '/m/d.go': directive('stringer "broken'),
      '/m/e.go': directive('mockgen -source=a.go Ignored'),
      '/m/f.go': directive('mockgen -version'),
    });
    expect(findings(made)).toEqual([
      '/m/a.go:3: error GEN301: unknown flag -sorce',
      '/m/b.go:3: error GEN117: a script that is more than one plain call of a generator',
      '/m/c.go:3: error GEN116: mismatched quoted string',
      '/m/e.go:3: note GEN312: ignored in source mode: Ignored',
    ]);
    expect(places(made)).toEqual(['/m/e.go:3']);
    expect([...made.others]).toEqual([
      ['malformed lines', 1],
      ['mockgen -version', 1],
    ]);
  });

  test.each([
    ['require github.com/golang/mock v1.6.0', 'github.com/golang/mock'],
    ['require (\n\tgithub.com/golang/mock v1.6.0\n\tgo.uber.org/mock v0.6.0 // indirect\n)', 'github.com/golang/mock'],
    ['tool github.com/golang/mock/mockgen\n\nrequire github.com/golang/mock v1.6.0 // indirect', 'github.com/golang/mock'],
    ['require github.com/golang/mock v1.6.0 // indirect', 'go.uber.org/mock'],
    ['require (\n\tgithub.com/golang/mock v1.6.0\n\tgo.uber.org/mock v0.6.0\n)', 'go.uber.org/mock'],
    ['replace github.com/golang/mock v1.4.0 => github.com/golang/mock v1.6.0', 'go.uber.org/mock'],
  ])('mockgen writes the mocks that the module needs: %s', async (requirement, dialect) => {
    const made = await plan({
      '/m/go.mod': `module example.com/m\n\n${requirement}\n`,
      '/m/a.go': directive('mockgen . A'),
      '/m/b.go': directive('go run go.uber.org/mock/mockgen . A'),
      '/m/c.go': directive('go run github.com/golang/mock/mockgen@v1.4.4 . A'),
      '/m/d.go': directive('gen mock . A'),
    });
    expect(made.diagnostics).toEqual([]);
    expect(made.requests.map(({ request }) => (request as MockRequest).dialect)).toEqual([
      dialect,
      'go.uber.org/mock',
      'github.com/golang/mock',
      dialect,
    ]);
  });

  describe('patterns', () => {
    const line = directive('mockgen . A');
    const files = {
      '/m/a.go': line,
      '/m/store/a.go': line,
      '/m/store/sql/a.go': line,
      '/m/store2/a.go': line,
      '/m/nested/go.mod': 'module example.com/nested\n',
      '/m/nested/a.go': line,
      '/m/vendor/v/a.go': line,
      '/m/testdata/a.go': line,
      '/m/node_modules/x/a.go': line,
    };
    test.each([
      [['.'], ['', 'nested/', 'store/', 'store/sql/', 'store2/']],
      [['./...'], ['', 'store/', 'store/sql/', 'store2/']],
      [['...'], ['', 'store/', 'store/sql/', 'store2/']],
      [['store'], ['store/', 'store/sql/']],
      [['./store/...'], ['store/', 'store/sql/']],
      [['./store...'], ['store/', 'store/sql/', 'store2/']],
      [['./.../sql'], ['store/sql/']],
      [
        ['store/sql', 'store'],
        ['store/sql/', 'store/'],
      ],
      [['example.com/m/store'], ['store/']],
      [['example.com/m/...'], ['', 'store/', 'store/sql/', 'store2/']],
      [['/m/store2'], ['store2/']],
      [['testdata'], ['testdata/']],
      [
        ['store/a.go', './a.go'],
        ['store/', ''],
      ],
    ])('%j', async (patterns, directories) => {
      const made = await plan(files, patterns);
      expect(places(made)).toEqual(directories.map((directory) => `/m/${directory}a.go:3`));
      expect(made.diagnostics).toEqual([]);
    });

    test.each([[['nowhere']], [['./nowhere/...']], [['example.com/other/...']], [['go.mod']]])('%j is a diagnostic', async (patterns) => {
      const made = await plan(files, patterns);
      expect(made.diagnostics.map(({ code }) => code)).toEqual(['GEN316']);
      expect(made.requests).toEqual([]);
    });
  });
});
