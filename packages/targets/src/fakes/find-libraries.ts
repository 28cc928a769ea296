import type { Package, SourceFile } from '@standin/model';
import { guessPackageName } from '@standin/model';
import { libraryAt } from '../clients/client-libraries.ts';
import type { ClientLibrary } from '../clients/client-library.ts';
import { splitTypeName, type NamedClients } from '../clients/named-clients.ts';
import { fakeHeader } from '../target-definitions.ts';

/** A library that a package imports, under which of its paths. */
export interface UsedLibrary {
  readonly library: ClientLibrary;
  readonly path: string;
  /** Its types that are clients and that the package names. */
  readonly handles: readonly string[];
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The types of the library that are clients and that the text of a file names, under the name of an import; a dot import may name any. */
function namedHandles({ text }: SourceFile, { handles }: ClientLibrary, name: string): readonly string[] {
  if (name === '.') return handles;
  return handles.filter((handle) => new RegExp(String.raw`\b${escapePattern(name)}\s*\.\s*${handle}\b`).test(text));
}

function findInFile(file: SourceFile): readonly UsedLibrary[] {
  const { imports } = file.header();
  const used = imports.flatMap(({ path, name }) => {
    const library = libraryAt(path);
    return library === undefined ? [] : [{ library, path, name: name ?? nameOf(file, path) }];
  });
  if (used.length === 0) return [];
  file.dependOnText();
  if (file.text.includes(fakeHeader)) return [];
  return used
    .map(({ library, path, name }) => ({ library, path, handles: namedHandles(file, library, name) }))
    .filter(({ handles }) => handles.length > 0);
}

function nameOf({ package: { program, location } }: SourceFile, path: string): string {
  const loaded = program.reference(path, location).load();
  return loaded.kind === 'loaded' ? loaded.package.name() : guessPackageName(path);
}

/** The libraries of clients that the user names. */
function findNamed(named: NamedClients): readonly UsedLibrary[] {
  return Object.values(named).flatMap(({ type }) => {
    const { path, name } = splitTypeName(type);
    const library = libraryAt(path);
    return library?.handles.includes(name) === true ? [{ library, path, handles: [name] }] : [];
  });
}

/**
 * The libraries whose clients a package names, by the text of its files alone: a plan is made of it, so it types nothing; and those of clients that the user names. Files that gen made of clients do not count. Each path once, in byte
 * order.
 */
export function findLibraries(owner: Package, named: NamedClients): readonly UsedLibrary[] {
  const found = new Map<string, UsedLibrary>();
  for (const used of [...owner.files().flatMap(findInFile), ...findNamed(named)]) {
    const handles = [...(found.get(used.path)?.handles ?? []), ...used.handles];
    found.set(used.path, { ...used, handles: [...new Set(handles)].toSorted() });
  }
  return [...found.keys()].toSorted().flatMap((path) => found.get(path) ?? []);
}
