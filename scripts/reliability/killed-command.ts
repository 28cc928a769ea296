import { createSources } from './make-tree.ts';

/** A command that writes, and two versions of a tree between which all that it writes changes. */
export interface KilledCommand {
  /** What is there before the first run. */
  readonly start: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly sources: (version: 0 | 1) => Readonly<Record<string, string>>;
  readonly isOutput: (path: string) => boolean;
  /** What it writes first, and last. */
  readonly firstOutput: string;
  readonly lastOutput: string;
}

const packages = 30;

/** `gen run`, over generated files. */
export const killedRun: KilledCommand = Object.freeze({
  start: {},
  words: ['run', '.'],
  sources: (version: 0 | 1) => createSources(packages, version),
  isOutput: (path: string) => path.includes('mock'),
  firstOutput: 'p0/mock_store.go',
  lastOutput: 'p9/mocks/store.go',
});

/** `gen tests --write`, over test files that people have changed. */
export const killedTests: KilledCommand = Object.freeze({
  start: createPersonalTests(),
  words: ['tests', '--write', './...'],
  sources: createTestedSources,
  isOutput: (path: string) => path.endsWith('_test.go'),
  firstOutput: 'p0/sum_test.go',
  lastOutput: 'p9/sum_test.go',
});

/** Test files with what a person wrote. */
function createPersonalTests(): Readonly<Record<string, string>> {
  const text = (index: number): string => `package p${index}\n\nimport "testing"\n\nfunc TestMine(t *testing.T) { t.Log("mine") }\n`;
  return Object.fromEntries(Array.from({ length: packages }, (_, index) => [`p${index}/sum_test.go`, text(index)]));
}

/** Packages whose function has another signature in each version. */
function createTestedSources(version: 0 | 1): Readonly<Record<string, string>> {
  const signature = version === 0 ? '(first, second int) int' : '(first, second int64) (int64, error)';
  const text = (index: number): string => `package p${index}\n\nfunc Sum${signature} {\n\tpanic("not called")\n}\n`;
  const files = Array.from({ length: packages }, (_, index) => [`p${index}/sum.go`, text(index)] as const);
  return { 'go.mod': 'module example.com/p\n\ngo 1.24\n', ...Object.fromEntries(files) };
}
