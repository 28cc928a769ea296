import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import type { AvailableDouble } from '../../src/tests/wiring/available-double.ts';
import { createWirings } from '../../src/tests/wiring/create-wirings.ts';
import { callName } from '../../src/tests/wiring/dependency-call.ts';
import { findCalls } from '../../src/tests/wiring/dependency-calls.ts';
import type { Wiring } from '../../src/tests/wiring/wiring.ts';
import { findFunction, openTested } from './package-in-memory.ts';

beforeAll(async () => {
  await loadGrammar();
});

const interfaces =
  'package p\n\ntype Store interface {\n\tGet(id string) error\n\tPut(id string)\n}\n\ntype Clock interface{ Now() int }\n';

/** How the receiver of Service.Run is made in a test of the package itself. */
function wire(source: string, available: readonly AvailableDouble[] = []): Wiring | undefined {
  const tested = openTested({ 'p/p.go': interfaces, 'p/service.go': `package p\n\n${source}\n\nfunc (s *Service) Run() {}\n` });
  return createWirings(tested, { doubles: available }).of(findFunction(tested.proper, 'Service.Run'), false);
}

/** The construction, and the names of the dependencies with their doubles. */
function describeWiring(wiring: Wiring | undefined): readonly string[] {
  if (wiring === undefined) return [];
  const { construction, dependencies } = wiring;
  const made = construction.kind === 'literal' ? 'literal' : construction.declaration.header.name;
  return [made, ...dependencies.map(({ name, double }) => `${name} ${double.typeName}`)];
}

const service = 'type Service struct {\n\tstore Store\n\tclock Clock\n}';

describe('a receiver is made', () => {
  test.each([
    [
      'by the constructor of its name',
      `${service}\n\nfunc NewService(s Store) *Service { return nil }\n\nfunc New(c Clock) *Service { return nil }`,
      ['NewService', 's MockStore'],
    ],
    [
      'by the only function that gives one',
      `${service}\n\nfunc Open(path string, clock Clock) (Service, error) { return Service{}, nil }`,
      ['Open', 'clock MockClock'],
    ],
    [
      'with options that take interfaces',
      `${service}\n\ntype Option func(*Service)\n\nfunc WithClock(clock Clock) Option { return nil }\n\nfunc WithName(name string) Option { return nil }\n\nfunc NewService(store Store, options ...Option) *Service { return nil }`,
      ['NewService', 'store MockStore', 'clock MockClock'],
    ],
    [
      'with a struct of dependencies',
      `${service}\n\ntype Dependencies struct {\n\tStore Store\n\tSize  int\n}\n\nfunc NewService(d Dependencies) *Service { return nil }`,
      ['NewService', 'store MockStore'],
    ],
    ['as a literal of its interface fields where no function gives one', service, ['literal', 'store MockStore', 'clock MockClock']],
    ['as a column where nothing of it is an interface', 'type Service struct{ size int }', []],
    [
      'as a column where it is a choice which function gives one',
      `${service}\n\nfunc Open(s Store) *Service { return nil }\n\nfunc Dial(s Store) *Service { return nil }`,
      [],
    ],
  ])('%s', (_, source, wanted) => {
    expect(describeWiring(wire(source))).toEqual(wanted);
  });

  test('out of mocks that the repository asks for, else of new ones', () => {
    const mocks: AvailableDouble = {
      interfacePath: 'example.com/m/p',
      interfaceName: 'Store',
      importPath: 'example.com/m/p',
      packageName: 'p',
      file: '/work/p/mocks.go',
      typeName: 'FakeStore',
      runtimePath: 'go.uber.org/mock/gomock',
    };
    const doubles = wire(service, [mocks])?.dependencies.map(({ double }) => double);
    expect(doubles).toEqual([
      { kind: 'mock', typeName: 'FakeStore', runtimePath: 'go.uber.org/mock/gomock' },
      {
        kind: 'mock',
        typeName: 'MockClock',
        runtimePath: 'go.uber.org/mock/gomock',
        requested: {
          kind: 'mock',
          pattern: '.',
          interfaceName: 'Clock',
          packageName: 'p',
          fileName: 'mock_clock_test.go',
          dialect: 'go.uber.org/mock',
        },
      },
    ]);
  });
});

test('calls on dependencies are told in their order, through methods of the receiver', () => {
  const body =
    'func (s *Service) Run() {\n\ts.store.Put(id(s.clock.Now()))\n\ts.again()\n\ts.store.Put("")\n}\n\nfunc (s *Service) again() { s.store.Get("") }\n\nfunc id(n int) string { return "" }\n';
  const tested = openTested({ 'p/p.go': interfaces, 'p/service.go': `package p\n\n${service}\n\n${body}` });
  const run = findFunction(tested.proper, 'Service.Run');
  const wiring = createWirings(tested, { doubles: [] }).of(run, false);
  const calls = wiring === undefined ? [] : findCalls(run.subject.declaration, wiring);
  expect(calls.map(callName)).toEqual(['clock.Now', 'store.Put', 'store.Get']);
});
