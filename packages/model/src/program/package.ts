import { createMemory, type PackageLocation } from '@standin/modules';
import { headOf, type DeclarationHead, type OutlineEntry } from '@standin/syntax';
import type { PackageReference, PackageSelection, PackageVariant } from './package-reference.ts';
import type { Program } from './program.ts';
import { createSourceFile, type SourceFile } from './source-file.ts';

/** A package-level declaration: the outline entry of one spec, and the file that it stands in. */
export interface DeclarationSite {
  readonly file: SourceFile;
  readonly entry: OutlineEntry;
}

/** A Go package whose files are read, and looked into, only as far as somebody asks. */
export interface Package {
  readonly program: Program;
  readonly reference: PackageReference;
  readonly location: PackageLocation;
  readonly variant: PackageVariant;
  /** The name in the package clauses; the directory's own name where no file can be read. */
  name(): string;
  /** The files that count, in byte order of name. */
  files(): readonly SourceFile[];
  /** The file of the package at a path, whether its build constraints let it in or not; `undefined` where it cannot be read. */
  fileAt(path: string): SourceFile | undefined;
  /**
   * Where the package block declares a name; a function only where nothing else has it. A file that its build constraints leave out is
   * asked only when no other declares it.
   */
  lookup(name: string): DeclarationSite | undefined;
  /** What the package block declares a name as: for who goes by no more of it. */
  head(name: string): DeclarationHead | undefined;
  /** Every name of the package block, methods not among them, with its declaration. */
  scope(): ReadonlyMap<string, DeclarationSite>;
}

function readFile(owner: Package, path: string): SourceFile | undefined {
  const { tree } = owner.program.workspace;
  const result = tree.narrow(path, { kind: 'header' }, () => tree.read(path));
  return result.kind === 'text' ? createSourceFile(path, result.text, owner) : undefined;
}

function findIn<Found>(files: readonly SourceFile[], find: (file: SourceFile) => Found | undefined): Found | undefined {
  for (const file of files) {
    const found = find(file);
    if (found !== undefined) return found;
  }
  return undefined;
}

function siteOf(file: SourceFile, entry: OutlineEntry | undefined): DeclarationSite | undefined {
  return entry && { file, entry };
}

/** Where files declare a name: a function only where nothing else has it. */
function siteIn(files: readonly SourceFile[], name: string): DeclarationSite | undefined {
  return findIn(files, (file) => siteOf(file, file.find(name))) ?? findIn(files, (file) => siteOf(file, file.findFunction(name)));
}

function headOfFunction(file: SourceFile, name: string): DeclarationHead | undefined {
  const entry = file.findFunction(name);
  return entry && headOf(file.text, entry);
}

function collectScope(files: readonly SourceFile[]): ReadonlyMap<string, DeclarationSite> {
  const scope = new Map<string, DeclarationSite>();
  for (const file of files) {
    for (const entry of file.declarations()) {
      for (const name of entry.names) if (!scope.has(name)) scope.set(name, { file, entry });
    }
  }
  return scope;
}

/** The package at a location. Nothing is read yet. */
export function createPackage(program: Program, reference: PackageReference, { location, variant }: PackageSelection): Package {
  const { tree } = program.workspace;
  const auxiliary = tree.remember(auxiliaryFiles);
  const ignored = tree.remember(ignoredFiles);
  const sites = createMemory<DeclarationSite | undefined>(tree);
  const heads = createMemory<DeclarationHead | undefined>(tree);
  const sources = createMemory<SourceFile | undefined>(tree);

  function readFiles(names: readonly string[]): readonly SourceFile[] {
    return names.flatMap((name) => {
      const path = tree.path.resolve(location.directory, name);
      return sources(path, () => readFile(owner, path)) ?? [];
    });
  }

  function fileNames(): readonly string[] {
    const { goFiles, testFiles, externalTestFiles } = program.workspace.files(location.directory);
    if (variant === 'externalTest') return externalTestFiles;
    return variant === 'withTests' ? [...goFiles, ...testFiles] : goFiles;
  }

  function auxiliaryFiles(): readonly SourceFile[] {
    const paths = program.additions.auxiliaryFiles.get(location.importPath);
    return paths === undefined ? [] : readFiles(paths);
  }

  function ignoredFiles(): readonly SourceFile[] {
    const names = program.workspace.files(location.directory).ignored.map((file) => file.name);
    return readFiles(names).filter((file) => file.header().packageClause?.name === owner.name());
  }

  function find<Found>(finder: (file: SourceFile) => Found | undefined): Found | undefined {
    return findIn(auxiliary(), finder) ?? findIn(owner.files(), finder) ?? findIn(ignored(), finder);
  }

  const owner: Package = Object.freeze({
    program,
    reference,
    location,
    variant,
    name: () => owner.files()[0]?.header().packageClause?.name ?? program.workspace.packageName(location) ?? '',
    files: tree.remember(() => readFiles(fileNames())),
    fileAt: (path: string) => owner.files().find((file) => file.path === path) ?? readFiles([tree.path.basename(path)])[0],
    lookup: (name: string) =>
      sites(name, () => {
        const counted = [...auxiliary(), ...owner.files()];
        return siteIn(counted, name) ?? siteIn(ignored(), name);
      }),
    head: (name: string) => heads(name, () => find((file) => file.head(name)) ?? find((file) => headOfFunction(file, name))),
    scope: tree.remember(() => collectScope(owner.files())),
  });
  return owner;
}
