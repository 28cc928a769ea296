import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../jest/go-toolchain.ts';
import { createCaller, moduleDirectory, type Caller } from './create-caller.ts';
import { listExportedNames, type ExportedName } from './list-exported-names.ts';

const linux = { GOOS: 'linux', GOARCH: 'amd64' };
const windows = { GOOS: 'windows', GOARCH: 'amd64' };
const darwin = { GOOS: 'darwin', GOARCH: 'arm64' };

/** What is measured where: the sizes of types depend on the size of a word. No package exports an array; this tells when one does. */
const measured = [
  { ...linux, keyword: 'const' },
  { ...windows, keyword: 'const' },
  { ...linux, keyword: 'type' },
  { GOOS: 'linux', GOARCH: '386', keyword: 'type' },
  { ...linux, keyword: 'var' },
] as const;

function nameOf({ GOOS = '', GOARCH = '' }: Readonly<Record<string, string>>): string {
  return `${GOOS}/${GOARCH}`;
}

/** Makes the same calls from GOROOT and from the catalogue, and keeps what differs. */
function createComparison(fromSource: Caller, fromCatalogue: Caller) {
  const count = { calls: 0, mocks: 0 };
  const different: string[] = [];
  const compare = (...commandArguments: readonly string[]): boolean => {
    const [wanted, given] = [fromSource.call(...commandArguments), fromCatalogue.call(...commandArguments)];
    if (JSON.stringify(wanted) !== JSON.stringify(given)) {
      different.push(`${commandArguments.join(' ')}: ${wanted.findings.join('; ')} | ${given.findings.join('; ')}`);
    }
    count.calls++;
    if (wanted.text !== '') count.mocks++;
    return wanted.text !== '';
  };
  return { compare, count, different };
}

function report(what: string, platform: string, { count, different }: ReturnType<typeof createComparison>): void {
  const { calls, mocks } = count;
  process.stdout.write(`catalogue, ${platform}: ${calls} calls for ${what} compared, ${mocks} mocks, ${different.length} differ\n`);
}

/** How the lengths of arrays ask for what a package declares. */
const lengths = {
  const: (name: string) => `p.${name}`,
  var: (name: string) => `len(p.${name})`,
  type: (name: string) => `unsafe.Sizeof(of${name})`,
} as const;

/** A call in source mode, and the file that it is about. */
interface ArrayCall {
  readonly file: string;
  readonly text: string;
}

/** An interface whose method takes an array that a name measures, alone in its file. */
function createArrayCall({ importPath, name }: ExportedName, keyword: keyof typeof lengths): ArrayCall {
  const variable = keyword === 'type' ? `import "unsafe"\nvar of${name} p.${name}\n` : '';
  const text = `package user\nimport p "${importPath}"\n${variable}type Measured interface{ Method([${lengths[keyword](name)}]byte) }\n`;
  return { file: `${importPath.replaceAll('/', '_')}_${name}_.go`, text };
}

/** At most so many names of each package are measured, evenly spaced: working one constant out takes reading its whole group. */
const sampleSize = Number(process.env['STANDIN_CATALOGUE_SAMPLE'] ?? 20);

function sample(names: readonly ExportedName[]): readonly ExportedName[] {
  const packages = [...new Set(names.map(({ importPath }) => importPath))];
  return packages.flatMap((importPath) => {
    const own = names.filter((name) => name.importPath === importPath);
    const step = Math.max(1, own.length / sampleSize);
    return own.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}

describeWithGo('mocks from the catalogue', () => {
  let goroot: string;

  beforeAll(async () => {
    await loadGrammar();
    goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  });

  it.each([linux, windows, darwin])(
    'equal those from GOROOT for every exported type, plain and typed: $GOOS/$GOARCH',
    (variables) => {
      const fromSource = createCaller({ goroot, variables });
      const comparison = createComparison(fromSource, createCaller({ variables }));
      for (const { importPath, name } of listExportedNames(fromSource.workspace, goroot, 'type')) {
        if (comparison.compare(importPath, name)) comparison.compare('-typed', importPath, name);
      }
      report('types', nameOf(variables), comparison);
      expect(comparison.different).toEqual([]);
      expect(comparison.count.mocks).toBeGreaterThan(380);
    },
    240_000,
  );

  it.each(measured)(
    'equal those from GOROOT for arrays measured by every $keyword: $GOOS/$GOARCH',
    ({ keyword, ...variables }) => {
      const exported = listExportedNames(createCaller({ goroot, variables }).workspace, goroot, keyword);
      const calls = sample(exported.filter(({ isGeneric }) => !isGeneric)).map((name) => createArrayCall(name, keyword));
      const files = Object.fromEntries(calls.map(({ file, text }) => [`${moduleDirectory}/${file}`, text]));
      const comparison = createComparison(createCaller({ goroot, files, variables }), createCaller({ files, variables }));
      for (const { file } of calls) comparison.compare(`-source=${file}`);
      report(`arrays by ${keyword}`, nameOf(variables), comparison);
      expect(comparison.different).toEqual([]);
      expect(comparison.count.mocks > 500).toBe(keyword !== 'var');
    },
    240_000,
  );
});
