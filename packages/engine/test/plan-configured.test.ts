import { describe, expect, test } from '@jest/globals';
import { planRun, type Plan } from '@standin/engine';
import { isForInterfaces, type MockRequest } from '@standin/targets';
import { createMemorySession } from './session.ts';

const store =
  'package store\n\ntype Store interface{ Get() }\n\ntype Cache interface{ Put() }\n\ntype hidden interface{ X() }\n\ntype Number interface{ ~int }\n';

function plan(files: Readonly<Record<string, string>>, patterns: readonly string[] = ['.'], directory = '/m'): Promise<Plan> {
  const base = { '/m/.git/HEAD': '', '/m/go.mod': 'module example.com/m\n', '/m/store/store.go': store };
  return planRun(createMemorySession({ ...base, ...files }), patterns, directory);
}

const outputs = ({ requests }: Plan) =>
  requests.map(({ destination, request }) => [
    destination,
    request.packageName,
    (isForInterfaces(request) ? (request.selections ?? []) : []).map(({ name, doubleName }) => `${name}=${doubleName}`).join(' '),
  ]);
const findings = ({ diagnostics }: Plan): readonly string[] =>
  diagnostics.map(({ position, code, message }) => `${position?.file}:${position?.line}:${position?.column}: ${code}: ${message}`);

describe('gen.yaml', () => {
  test('asks for every exported interface of a pattern, a file each', async () => {
    const made = await plan({ '/m/gen.yaml': 'version: 1\npackages:\n  ./...:\n' });
    expect(outputs(made)).toEqual([
      ['/m/store/mocks/store_mock.go', 'mocks', 'Store=MockStore'],
      ['/m/store/mocks/cache_mock.go', 'mocks', 'Cache=MockCache'],
    ]);
    expect(made.requests[0]?.origin).toMatchObject({ kind: 'configuration', file: '/m/gen.yaml', line: 3, column: 3 });
    expect(made.diagnostics).toEqual([]);
  });

  test('mocks of several packages share a file where their destination is the same', async () => {
    const made = await plan({
      '/m/other/o.go': 'package other\n\ntype Clock interface{ Now() }\n',
      '/m/gen.yaml': 'directory: mocks\nfilename: all.go\npackages: [./...]\n',
    });
    expect(outputs(made)).toEqual([['/m/mocks/all.go', 'mocks', 'Clock=MockClock Store=MockStore Cache=MockCache']]);
  });

  test('names, patterns, exclusions, several outputs, in the package', async () => {
    const yaml = [
      'packages:',
      '  ./store:',
      '    exclude-interfaces: ["C*"]',
      '    interfaces:',
      '      Store:',
      '        - { mock-name: FakeStore, in-package: true }',
      '        - { typed: true, filename: typed.go }',
      '      hidden:',
      '      "*": {}',
    ].join('\n');
    const made = await plan({ '/m/gen.yaml': yaml });
    expect(outputs(made)).toEqual([
      ['/m/store/store_mock.go', 'store', 'Store=FakeStore'],
      ['/m/store/mocks/typed.go', 'mocks', 'Store=MockStore'],
      ['/m/store/mocks/hidden_mock.go', 'mocks', 'hidden=Mockhidden'],
    ]);
    expect(made.requests.map(({ request }) => (request as MockRequest).isTyped)).toEqual([false, true, false]);
  });

  test('the nearest file counts, and keys are inherited', async () => {
    const made = await plan({
      '/m/gen.yaml': 'typed: true\nfilename: outer.go\npackages: [./...]\n',
      '/m/store/gen.yaml': 'filename: inner.go\n',
    });
    expect(outputs(made)).toEqual([['/m/store/mocks/inner.go', 'mocks', 'Store=MockStore Cache=MockCache']]);
    expect(made.requests.map(({ request }) => (request as MockRequest).isTyped)).toEqual([true]);
  });

  test('only packages in the patterns of the call are planned', async () => {
    const made = await plan({ '/m/gen.yaml': 'packages: [./...]\n', '/m/other/o.go': 'package other\n\ntype Clock interface{ Now() }\n' }, [
      './other',
    ]);
    expect(outputs(made).map(([destination]) => destination)).toEqual(['/m/other/mocks/clock_mock.go']);
  });

  test('says at its place what is not there, does not fit together, or lies outside', async () => {
    const yaml = [
      'packages:',
      '  ./store:',
      '    filename: x.go',
      '    interfaces: { Stroe: {}, Store: { typed: true }, Cache: {} }',
      '  example.com/nowhere:',
    ].join('\n');
    expect(findings(await plan({ '/m/gen.yaml': yaml }))).toEqual([
      '/m/gen.yaml:5:3: GEN421: no package matches example.com/nowhere',
      '/m/gen.yaml:4:19: GEN423: no interface Stroe in ./store',
      '/m/gen.yaml:4:54: GEN420: what is made for Store and Cache shares x.go and differs in typed',
    ]);
    const outside = await plan({ '/m/gen.yaml': 'directory: ../elsewhere\nfilename: x.go\npackages: [./...]\n' });
    expect(findings(outside)).toEqual(['/m/gen.yaml:3:12: GEN508: the destination is outside the repository /m']);
    expect(outside.requests).toEqual([]);
  });

  test('says which patterns can match nothing, and what to write instead', async () => {
    const files = {
      '/m/go.mod': 'module example.com/m\n\ngo 1.24\n\nrequire github.com/jackc/pgx/v5 v5.7.2\n',
      '/m/gen.yaml': 'packages: [store, ./stor/..., ../other, github.com/jackc/pgx/v5, ./store/..., example.com/m/...]\n',
    };
    const { diagnostics } = await plan(files);
    expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ['GEN421', 'there is no directory for ./stor/...', 'did you mean ./store/...?'],
      [
        'GEN421',
        '../other is not below the directory of this gen.yaml',
        'a gen.yaml asks for packages in and below its directory, and by import path for those of others',
      ],
      ['GEN421', 'no package matches store', 'for the directory, write ./store'],
      [
        'GEN421',
        'no package matches github.com/jackc/pgx/v5',
        expect.stringContaining('run: go mod download github.com/jackc/pgx/v5@v5.7.2'),
      ],
    ]);
  });

  test('says which module is not downloaded where a name stands for a type of it', async () => {
    const files = {
      '/m/go.mod': 'module example.com/m\n\ngo 1.24\n\nrequire github.com/jackc/pgx/v5 v5.7.2\n',
      '/m/db/db.go': 'package db\n\nimport "github.com/jackc/pgx/v5"\n\ntype Tx = pgx.Tx\ntype Row pgx.Row\ntype Rows struct{}\n',
    };
    const made = await plan({ ...files, '/m/gen.yaml': 'packages:\n  ./db: { interfaces: [Tx, Row, Rows] }\n' });
    const reason = 'package github.com/jackc/pgx/v5 needs module github.com/jackc/pgx/v5 at v5.7.2, which is not in the module cache';
    expect(findings(made)).toEqual([
      `/m/gen.yaml:2:24: GEN423: whether Tx in ./db is an interface cannot be told: ${reason}`,
      `/m/gen.yaml:2:28: GEN423: whether Row in ./db is an interface cannot be told: ${reason}`,
      '/m/gen.yaml:2:33: GEN423: no interface Rows in ./db',
    ]);
    expect(made.diagnostics[0]?.hint).toBe('run: go mod download github.com/jackc/pgx/v5@v5.7.2');
  });

  test('templates of names that fail are reported where they are written', async () => {
    const made = await plan({ '/m/gen.yaml': 'filename: "{{snake interface}}.go"\npackages: [./store]\n' });
    expect(new Set(findings(made))).toEqual(new Set(['/m/gen.yaml:1:14: GEN411: there is no helper snake in templates of names']));
  });
});

describe('comments', () => {
  const commented = (comment: string): Readonly<Record<string, string>> => ({
    '/m/svc/svc.go': `package svc\n\n${comment}\ntype Runner interface{ Run() }\n`,
  });

  test('ask for a mock without any gen.yaml, with options behind them', async () => {
    const made = await plan(commented('// Runner runs.\n//gen:mock typed name=FakeRunner in-package\n// More.'));
    expect(outputs(made)).toEqual([['/m/svc/runner_mock.go', 'svc', 'Runner=FakeRunner']]);
    expect(made.requests[0]).toMatchObject({ origin: { kind: 'comment', line: 4, column: 1 }, request: { isTyped: true } });
  });

  test('take the place of what gen.yaml asks, and inherit its options', async () => {
    const made = await plan({ ...commented('//gen:mock name=FakeRunner'), '/m/gen.yaml': 'typed: true\npackages: [./svc]\n' });
    expect(outputs(made)).toEqual([['/m/svc/mocks/runner_mock.go', 'mocks', 'Runner=FakeRunner']]);
    expect((made.requests[0]?.request as MockRequest).isTyped).toBe(true);
  });

  test('are not meant by the records above tests that gen tests wrote', async () => {
    const record = '//gen:tests Run v1 signature=00000000 frame=00000000\nfunc TestRun(t *testing.T) {}\n';
    const made = await plan({ '/m/svc/svc_test.go': `package svc\n\nimport "testing"\n\n${record}` });
    expect([made.diagnostics, made.requests]).toEqual([[], []]);
    const beside = await plan({ '/m/svc/svc_test.go': `package svc\n\n${record}\n//gen:testsuite\ntype Runner interface{ Run() }\n` });
    expect(findings(beside)).toEqual(['/m/svc/svc_test.go:6:1: GEN406: unknown target testsuite']);
  });

  test.each([
    ['//gen:mok', '3:1: GEN406: unknown target mok'],
    ['//gen:mock typd', '3:12: GEN402: unknown option typd'],
    ['//gen:mock\n\nvar x int\n', '3:1: GEN422: //gen:mock stands above no type'],
    ['//gen:mock\ntype T struct{}\n', '3:1: GEN104: T is no interface that a double can implement'],
  ])('%j is a diagnostic', async (comment, finding) => {
    const made = await plan(commented(comment));
    expect(findings(made)).toEqual([`/m/svc/svc.go:${finding}`]);
    expect(made.requests).toEqual([]);
  });
});
