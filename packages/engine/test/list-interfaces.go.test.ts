import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { listInterfaces, type ListedInterface } from '@standin/engine';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createDiskSession } from './session.ts';

interface JudgedType {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly function: boolean;
  readonly methods: readonly string[];
  readonly embeds: readonly string[];
  readonly typeParameters: string;
}

const environment = { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' };
const oracle = new URL('list-oracle', import.meta.url).pathname;

// Which module and packages are compared: those of the standard library, or of the directory that LIST_MODULE names.
const directory = process.env['LIST_MODULE'] ?? '/';
const pattern = process.env['LIST_MODULE'] === undefined ? 'std' : './...';

function listFiles(): readonly string[] {
  const form = '{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}\n{{end}}{{range .CgoFiles}}{{$d}}/{{.}}\n{{end}}';
  const options = { cwd: directory, env: environment, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const names = execFileSync('go', ['list', '-e', '-f', form, pattern], options).split('\n');
  return names.filter((name) => name !== '' && !name.includes('/vendor/'));
}

function judge(files: readonly string[]): ReadonlyMap<string, JudgedType> {
  const options = { cwd: oracle, env: environment, encoding: 'utf8', input: files.join('\n'), maxBuffer: 2 ** 28 } as const;
  const lines = execFileSync('go', ['run', 'main.go'], options).split('\n');
  const judged = lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { path, types } = JSON.parse(line) as { readonly path: string; readonly types: readonly JudgedType[] };
      return types.map((type) => [`${path}:${type.line}:${type.name}`, type] as const);
    });
  return new Map(judged.filter(([, { name }]) => name !== '_'));
}

/** Types as written differ in white space, semicolons and comments alone. */
function withoutSpace(text: string): string {
  return text.replaceAll(/\/\/.*|\/\*.*?\*\//g, '').replaceAll(/[\s;]+/g, '');
}

function describeJudged(type: JudgedType): unknown {
  const { column, methods, embeds, typeParameters } = type;
  return { column, methods, embeds: embeds.map(withoutSpace), typeParameters: withoutSpace(typeParameters), isFunction: type.function };
}

function describeListed({ column, methods, embeds, typeParameters, kind }: ListedInterface): unknown {
  return {
    column,
    methods,
    embeds: embeds.map(withoutSpace),
    typeParameters: withoutSpace(typeParameters),
    isFunction: kind === 'function type',
  };
}

describeWithGo('gen list, judged by go/parser', () => {
  test(`every interface and function type of ${pattern}`, async () => {
    const judged = judge(listFiles());
    const session = createDiskSession(environment);
    const { packages } = await listInterfaces(session, [pattern], directory, { selection: 'all' });
    const listed = packages
      .flatMap(({ interfaces }) => interfaces)
      .filter(({ aliasOf, definedAs }) => aliasOf === undefined && definedAs === undefined);
    const ours = Object.fromEntries(listed.map((type) => [`${type.file}:${type.line}:${type.name}`, describeListed(type)]));
    const theirs = Object.fromEntries([...judged].map(([key, type]) => [key, describeJudged(type)]));
    const methods = [...judged.values()].reduce((sum, type) => sum + type.methods.length, 0);
    process.stdout.write(`list ${pattern}: ${judged.size} types with ${methods} methods compared\n`);
    expect(ours).toEqual(theirs);
    expect(judged.size).toBeGreaterThan(300);
  });
});
