import { createMemory, type Memory } from '@standin/modules';
import type { ImportSpec } from '@standin/syntax';
import type { PackageReference } from './package-reference.ts';
import type { SourceFile } from './source-file.ts';

/** What most packages at a path call themselves: the last element that is no major version, without `.v2`, `go-` and `-go`. A guess. */
export function guessPackageName(importPath: string): string {
  const elements = importPath.split('/');
  const last = elements.at(-1) ?? '';
  const base = /^v[0-9]+$/.test(last) && elements.length > 1 ? (elements.at(-2) ?? last) : last;
  return base.replace(/\.v[0-9]+$/, '').replace(/^go-|[-.]go$/, '');
}

/** The name that a package gives itself; the guess where it cannot be found, as for a module that was not downloaded. */
function importedName(file: SourceFile, spec: ImportSpec): string {
  const { program, location } = file.package;
  const isStandard = /^[a-z0-9]+(?:\/[a-z0-9]+)*$/.test(spec.path) && location.module?.path !== spec.path.split('/')[0];
  if (isStandard) {
    const known = program.workspace.resolve(spec.path, location);
    if (known.kind === 'found' && known.location.origin === 'standard') return guessPackageName(spec.path);
  }
  const loaded = program.reference(spec.path, location).load();
  return (loaded.kind === 'loaded' ? loaded.package.name() : '') || guessPackageName(spec.path);
}

/**
 * The package that a qualifier means in a file (Go spec, Import declarations); `undefined` where no import has that name. Packages whose path
 * looks like the name are asked first, so that most look-ups find one package.
 */
export function findImport(file: SourceFile, name: string): PackageReference | undefined {
  let known = found.get(file);
  if (known === undefined) found.set(file, (known = createMemory<PackageReference | undefined>(file.package.program.workspace.tree)));
  return known(name, () => searchImports(file, name));
}

const found = new WeakMap<SourceFile, Memory<PackageReference | undefined>>();

function searchImports(file: SourceFile, name: string): PackageReference | undefined {
  const { program, location } = file.package;
  const imports = [...(program.additions.imports.get(file.path) ?? []), ...file.header().imports];
  const named = imports.find((spec) => spec.name === name);
  if (named !== undefined) return program.reference(named.path, location);
  const unnamed = imports.filter((spec) => spec.name === undefined);
  const likely = unnamed.filter(({ path }) => path.includes(name) && guessPackageName(path) === name);
  const isMeant = (spec: ImportSpec): boolean => importedName(file, spec) === name;
  const meant = likely.find(isMeant) ?? unnamed.find((spec) => !likely.includes(spec) && isMeant(spec));
  return meant && program.reference(meant.path, location);
}

/** The packages that a file imports with a dot, in order. */
export function findDotImports(file: SourceFile): readonly PackageReference[] {
  const { program, location } = file.package;
  return file
    .header()
    .imports.filter((spec) => spec.name === '.')
    .map((spec) => program.reference(spec.path, location));
}
