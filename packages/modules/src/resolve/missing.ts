import { describeNearNames } from '@standin/diagnostics';
import { catalogueRoot } from '../catalogue/catalogue-path.ts';
import { readCatalogueVersion } from '../catalogue/read-catalogue.ts';
import type { Resolution, SourceTree } from '../types.ts';
import type { ModuleVersion } from '../modfile/module-file.ts';

type Missing = Extract<Resolution, { readonly kind: 'missing' }>;

/** An answer to an import path that leads nowhere. */
export function createMissing(message: string, hint: string): Missing {
  return Object.freeze({ kind: 'missing', message, hint });
}

/** A path of the standard library's form that GOROOT does not have; the hint names what is spelled alike. */
export function missingStandard(tree: SourceTree, goroot: string | undefined, importPath: string): Missing {
  if (goroot === undefined) {
    return createMissing(
      `package ${importPath} is not found: there is no Go installation on this machine`,
      'install Go, or set GOROOT to where it is',
    );
  }
  const near = describeNearNames(importPath, listSimilarPaths(tree, goroot, importPath));
  const hint = near ?? 'check the import path; paths outside of the standard library begin with a host name';
  const release =
    goroot === catalogueRoot(tree.path) ? ` (no Go installation found; gen has its own list, of ${readCatalogueVersion()})` : '';
  return createMissing(`package ${importPath} is not in std${release}`, hint);
}

/** A package of a module that the build list selects, but whose source is not on this machine. */
export function missingSource(importPath: string, module: ModuleVersion): Missing {
  const name = `${module.path}@${module.version}`;
  const message = `package ${importPath} needs module ${module.path} at ${module.version}, which is not in the module cache`;
  return Object.freeze({ ...createMissing(message, `run: go mod download ${name}`), absentModule: module });
}

/** A package that no module of the build list has, or that the one module it should be in lacks. */
export function missingPackage(importPath: string, lacking: ModuleVersion | undefined): Missing {
  if (lacking === undefined) return createMissing(`no required module provides package ${importPath}`, `run: go get ${importPath}`);
  const module = lacking.version === '' ? `main module ${lacking.path}` : `module ${lacking.path} at ${lacking.version}`;
  const hint = lacking.version === '' ? 'check the import path' : `check the import path, or run: go get ${importPath}`;
  return createMissing(`${module} does not contain package ${importPath}`, hint);
}

/** The paths of the standard library that differ from a misspelled one in one element. */
function listSimilarPaths(tree: SourceTree, goroot: string, importPath: string): readonly string[] {
  const elements = importPath.split('/');
  const candidates: string[] = [];
  for (let length = 0; length < elements.length; length++) {
    const parent = elements.slice(0, length);
    const rest = elements.slice(length + 1);
    for (const entry of tree.list(tree.path.join(goroot, 'src', ...parent)) ?? []) {
      if (entry.kind === 'directory' && !hiddenDirectories.has(entry.name)) candidates.push([...parent, entry.name, ...rest].join('/'));
    }
  }
  return candidates.filter((path) => tree.kindOf(tree.path.join(goroot, 'src', ...path.split('/'))) === 'directory');
}

const hiddenDirectories: ReadonlySet<string> = new Set(['internal', 'vendor', 'cmd', 'testdata']);
