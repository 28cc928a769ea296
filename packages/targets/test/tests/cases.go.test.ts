import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { createProgram, isExported, type Package, type Type } from '@standin/model';
import { createDiskTree, openWorkspace, readGoEnvironment } from '@standin/modules';
import { printType, type TypeNaming } from '@standin/render';
import { loadGrammar } from '@standin/syntax';
import {
  describeFunction,
  listFunctions,
  offerCases,
  printCases,
  type PrintedCase,
  type TestedFunction,
  type ValueNaming,
} from '@standin/targets';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';

/** Packages of the standard library whose functions are judged; `STANDIN_PACKAGES=net/mail,mime` takes others, but none that package testing imports. */
const packages = (process.env['STANDIN_PACKAGES'] ?? 'net/url,container/list').split(',');
const environment = { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' };

function openPackage(directory: string): Package {
  const tree = createDiskTree();
  const machine = { variables: { ...process.env }, platform: process.platform, architecture: process.arch };
  const workspace = openWorkspace({ tree, environment: readGoEnvironment(tree, machine), directory, buildFlags: [] });
  const location = workspace.locate(directory);
  if (location === undefined) throw new Error(`no package in ${directory}`);
  return createProgram(workspace).packageAt(location, 'proper');
}

/** How values are named in a test inside of the package; packages that it needs are collected. */
function namingOf(owner: Package, imports: Set<string>): ValueNaming {
  const qualify = (path: string): string => {
    imports.add(path);
    return `p${[...imports].indexOf(path)}`;
  };
  const isOwn = (path: string): boolean => path === owner.reference.path;
  const types: TypeNaming = {
    qualifier: ({ package: reference }) => (reference === undefined || isOwn(reference.path) ? undefined : qualify(reference.path)),
    typeParameter: ({ name }) => name,
    any: 'any',
  };
  return {
    printType: (type: Type) => printType(type, types),
    nameOf: ({ package: from, name }) => (isOwn(from.path) ? name : isExported(name) ? `${qualify(from.path)}.${name}` : undefined),
    canSet: ({ origin }, name) => isExported(name) || isOwn(origin.file.package.reference.path),
  };
}

/** A Go statement that calls a function as a case says, and reports what is not as wanted. */
function writeCheck(tested: TestedFunction, each: PrintedCase, naming: ValueNaming): string {
  const { subject, receiver, parameters, results, typeArguments } = tested;
  const variable = (name: string, type = 'unnamed', value?: string): string =>
    `\t\tvar ${name} ${type}${value === undefined ? '' : ` = ${value}`}\n`;
  const declared = parameters.map(({ type }, index) => variable(`a${index}`, naming.printType(type), each.parameters[index])).join('');
  const isPointer = receiver?.isPointer === true || receiver?.hasLock === true;
  const operand =
    receiver === undefined ? '' : variable('r', `${isPointer ? '*' : ''}${naming.printType(receiver.type) ?? ''}`, each.receiver);
  const instantiated = typeArguments.length === 0 ? '' : `[${typeArguments.map((type) => naming.printType(type)).join(', ')}]`;
  const args = parameters.map(({ isVariadic }, index) => `a${index}${isVariadic ? '...' : ''}`).join(', ');
  const call = `${receiver === undefined ? '' : 'r.'}${subject.declaration.header.name}${instantiated}(${args})`;
  const got = results.map((_, index) => `g${index}`).join(', ');
  const checks = results.map(({ style, type, isFailure }, index) => {
    if (isFailure) return writeErrorCheck(`g${index}`, each.error);
    const wanted = variable(`w${index}`, style === 'presence' ? 'bool' : naming.printType(type), each.results[index]);
    const holds =
      style === 'error'
        ? `errors.Is(g${index}, w${index})`
        : style === 'presence'
          ? `(g${index} == nil) == w${index}`
          : `reflect.DeepEqual(g${index}, w${index})`;
    return `${wanted}\t\tif !(${holds}) { t.Errorf("result ${index} = %#v, want %#v", g${index}, w${index}) }\n`;
  });
  const name = JSON.stringify(`${subject.name}: ${each.name}`);
  const panics = each.panics ? '\t\tdefer func() { if recover() == nil { t.Error("no panic") } }()\n' : '';
  return `\tt.Run(${name}, func(t *testing.T) {\n${panics}${operand}${declared}\t\t${got === '' ? '' : `${got} := `}${call}\n${checks.join('')}\t})\n`;
}

/** Reports an error that cannot be told as a case says. */
function writeErrorCheck(got: string, error: PrintedCase['error']): string {
  const conditions: Readonly<Record<PrintedCase['error']['kind'], string>> = {
    none: `${got} == nil`,
    is: `errors.Is(${got}, ${error.kind === 'is' ? error.text : ''})`,
    as: `errors.As(${got}, any(new(${error.kind === 'as' ? error.type : ''})))`,
    some: `${got} != nil`,
    unknown: 'false',
  };
  return `\t\tif !(${conditions[error.kind]}) { t.Errorf("error = %v, want ${error.kind}", ${got}) }\n`;
}

interface WrittenChecks {
  readonly text: string;
  readonly functions: number;
  readonly certain: number;
  readonly skipped: number;
}

function writeChecks(owner: Package): WrittenChecks {
  const imports = new Set<string>();
  const naming = namingOf(owner, imports);
  const counts = { functions: 0, certain: 0, skipped: 0 };
  const body: string[] = [];
  for (const subject of listFunctions(owner)) {
    const tested = describeFunction(subject);
    if (tested === undefined) continue;
    counts.functions++;
    for (const each of printCases(tested, offerCases(tested, { home: owner.reference }), naming)) {
      // The frame of a test has a context or writer for some parameters; here there is none.
      const isPlain = tested.parameters.every(({ role }) => role === 'value');
      if (each.skip !== '' || !isPlain) counts.skipped++;
      else {
        counts.certain++;
        body.push(writeCheck(tested, each, naming));
      }
    }
  }
  const checks = body.join('');
  const list = [...imports].map((path, index) => (checks.includes(`p${index}.`) ? `\tp${index} "${path}"\n` : '')).join('');
  const uses = 'var _ = errors.Is\nvar _ = reflect.DeepEqual\n';
  const text = `package ${owner.name()}\n\nimport (\n\t"errors"\n\t"reflect"\n\t"testing"\n${list})\n\n${uses}\nfunc TestStandinCases(t *testing.T) {\n${checks}}\n`;
  return { text, ...counts };
}

/** Runs the checks inside of the package, whose own tests are left out, without touching the installation. */
function runChecks(directory: string, text: string): readonly string[] {
  const temporary = mkdtempSync(join(tmpdir(), 'standin-cases-'));
  try {
    const file = join(temporary, 'cases_test.go');
    writeFileSync(file, text);
    const own = readdirSync(directory).filter((name) => name.endsWith('_test.go'));
    const replaced: Record<string, string> = { [join(directory, 'standin_cases_test.go')]: file };
    for (const name of own) replaced[join(directory, name)] = '';
    const overlay = join(temporary, 'overlay.json');
    writeFileSync(overlay, JSON.stringify({ Replace: replaced }));
    const args = ['test', '-p', '1', '-vet=off', `-overlay=${overlay}`, '-run', 'TestStandinCases', '.'];
    const { status, stdout, stderr } = spawnSync('go', args, { cwd: directory, encoding: 'utf8', env: environment, maxBuffer: 1 << 28 });
    const lines = `${stdout}${stderr}`
      .split('\n')
      .filter((line) => !/^(?:ok|FAIL|---? FAIL: TestStandinCases \()/.test(line) && line !== '');
    return status === 0 ? [] : ['failed', ...lines];
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

describeWithGo('cases offered from code, judged by running them', () => {
  beforeAll(async () => {
    await loadGrammar();
  });

  test.each(packages)('%s', (path) => {
    const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8', env: environment }).trim();
    const directory = join(root, 'src', path);
    const { text, functions, certain, skipped } = writeChecks(openPackage(directory));
    const faults = runChecks(directory, text);
    process.stdout.write(
      `cases of ${path}: ${functions} functions, ${certain} certain cases run, ${skipped} skipped, ${faults.length} faults\n`,
    );
    expect(faults.slice(0, 60)).toEqual([]);
    expect(certain).toBeGreaterThan(0);
  });
});
