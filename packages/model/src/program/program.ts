import type { PackageLocation, Workspace } from '@standin/modules';
import type { ImportSpec } from '@standin/syntax';
import { createPackage, type Package } from './package.ts';
import type { LoadedPackage, PackageReference, PackageVariant } from './package-reference.ts';

/** What a program reads otherwise than it stands on disk. */
export interface ProgramAdditions {
  /** Import specs that count before those of the file at a path (mockgen's -imports). */
  readonly imports: ReadonlyMap<string, readonly ImportSpec[]>;
  /** Files that are asked before the package's own, by import path (mockgen's -aux_files). Absolute paths. */
  readonly auxiliaryFiles: ReadonlyMap<string, readonly string[]>;
}

/** The packages of one run under one build context: each is found, read and resolved at most once. */
export interface Program {
  readonly workspace: Workspace;
  readonly additions: ProgramAdditions;
  /** The package at a location that is already known. */
  packageAt(location: PackageLocation, variant: PackageVariant): Package;
  /** The package that an import path means in a file of `importer`. It is not looked for before something in it is. */
  reference(importPath: string, importer?: PackageLocation): PackageReference;
}

const noAdditions: ProgramAdditions = Object.freeze({ imports: new Map(), auxiliaryFiles: new Map() });

/** An empty program over a workspace. */
export function createProgram(workspace: Workspace, additions: ProgramAdditions = noAdditions): Program {
  const packages = new Map<string, Package>();
  const references = new Map<string, PackageReference>();

  function packageAt(location: PackageLocation, variant: PackageVariant): Package {
    const key = `${location.directory}\0${variant}`;
    let known = packages.get(key);
    if (known === undefined) {
      const reference: PackageReference = Object.freeze({
        path: location.importPath,
        isExternalTest: variant === 'externalTest',
        load: (): LoadedPackage => loaded,
      });
      known = createPackage(program, reference, { location, variant });
      const loaded: LoadedPackage = { kind: 'loaded', package: known };
      packages.set(key, known);
    }
    return known;
  }

  function loadImport(importPath: string, importer: PackageLocation | undefined): LoadedPackage {
    const resolution = workspace.resolve(importPath, importer);
    if (resolution.kind === 'found') return { kind: 'loaded', package: packageAt(resolution.location, 'proper') };
    const [auxiliary] = additions.auxiliaryFiles.get(importPath) ?? [];
    if (auxiliary === undefined) return resolution;
    const location = { importPath, directory: workspace.tree.path.dirname(auxiliary), origin: 'directory' } as const;
    return { kind: 'loaded', package: packageAt(location, 'proper') };
  }

  function createReference(importPath: string, importer: PackageLocation | undefined): PackageReference {
    const load = workspace.tree.remember(() => loadImport(importPath, importer));
    return Object.freeze({ path: importPath, isExternalTest: false, load });
  }

  function reference(importPath: string, importer?: PackageLocation): PackageReference {
    const seenFrom = importer?.origin === 'standard' ? 'standard' : '';
    const key = `${seenFrom}\0${importPath}`;
    let known = references.get(key);
    if (known === undefined) {
      known = createReference(importPath, importer);
      references.set(key, known);
    }
    return known;
  }

  const program: Program = Object.freeze({ workspace, additions, packageAt, reference });
  return program;
}
