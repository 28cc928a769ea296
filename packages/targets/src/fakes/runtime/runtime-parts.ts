import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseModuleFile } from '@standin/modules';
import { assetPath } from '@standin/syntax';

/** A part of the runtime: what is emitted together. */
interface RuntimePart {
  /** Directories, for all their files that no other part names, and files, `*` for any characters, from the root of the runtime, with slashes. */
  readonly paths: readonly string[];
  /** Other parts that its files import. */
  readonly parts?: readonly string[];
  /** Modules that its files import: whoever has the part requires them. */
  readonly modules?: readonly string[];
}

/** A module at the version that the runtime is tested with. */
export interface NeededModule {
  readonly path: string;
  readonly version: string;
}

/** What is emitted for some parts. */
export interface RuntimeSelection {
  /** From the root of the runtime, with slashes, in byte order. */
  readonly files: readonly string[];
  /** By path. */
  readonly modules: readonly NeededModule[];
}

/** The import path that the runtime has where it is written. */
export const runtimePath = 'standin/doubles';

const root = 'templates/fakes/runtime';

/** Where a file of the runtime is, as it ships. From source, the specifier starts where `assetPath` does. */
function shipped(name: string): string {
  const path = `${root}/${name}`;
  return assetPath({ name: path, specifier: `../../../../${path}` });
}

// What ships does not change while a program runs.
const texts = new Map<string, string>();

/** The text of a file of the runtime. */
export function readRuntimeFile(name: string): string {
  const text = texts.get(name) ?? readFileSync(shipped(name), 'utf8');
  texts.set(name, text);
  return text;
}

/** The parts of the runtime, by name. */
export function readRuntimeParts(): Readonly<Record<string, RuntimePart>> {
  return JSON.parse(readRuntimeFile('parts.json')) as Record<string, RuntimePart>;
}

function isEmitted(name: string): boolean {
  return name.endsWith('.go') && !name.endsWith('_test.go');
}

/** The Go files of the runtime, without its tests. */
export function listRuntimeFiles(): readonly string[] {
  const directory = dirname(shipped('parts.json'));
  const visit = (below: string): readonly string[] =>
    readdirSync(join(directory, below), { withFileTypes: true }).flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return visit(name);
      return isEmitted(name) ? [name] : [];
    });
  return visit('').toSorted();
}

function matches(pattern: string, file: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? pattern === file : file.length >= pattern.length - 1 && file.startsWith(start) && file.endsWith(end);
}

/** The part that a file belongs to: the one that names it, else the one that names its directory. */
export function partOfFile(file: string, parts: Readonly<Record<string, RuntimePart>>): string | undefined {
  const find = (path: string): string | undefined =>
    Object.keys(parts).find((name) => parts[name]?.paths.some((pattern) => matches(pattern, path)));
  return find(file) ?? find(file.slice(0, Math.max(file.lastIndexOf('/'), 0)));
}

function closeOver(wanted: Iterable<string>, parts: Readonly<Record<string, RuntimePart>>): ReadonlySet<string> {
  const closed = new Set(wanted);
  // A set that grows while it is gone through is gone through to its end.
  for (const name of closed) for (const needed of parts[name]?.parts ?? []) closed.add(needed);
  return closed;
}

/** The runtime's own go.mod, and those of parts that are modules of their own because few users have them. */
const moduleFiles = ['fakemysql/gms/go.mod', 'go.mod'];

function readRequirements(name: string): readonly NeededModule[] {
  const { require } = parseModuleFile({ file: name, text: readRuntimeFile(name), kind: 'go.mod', isStrict: true });
  return require.map(({ path, version }) => ({ path, version }));
}

/** The files of some parts and of all that they need, and the modules that those import. */
export function selectRuntime(wanted: Iterable<string>): RuntimeSelection {
  const parts = readRuntimeParts();
  const closed = closeOver(wanted, parts);
  const files = listRuntimeFiles().filter((file) => closed.has(partOfFile(file, parts) ?? ''));
  const paths = new Set([...closed].flatMap((name) => parts[name]?.modules ?? []));
  const known = new Map(moduleFiles.flatMap(readRequirements).map((module) => [module.path, module] as const));
  const modules = [...paths].toSorted().flatMap((path) => known.get(path) ?? []);
  return { files, modules };
}
