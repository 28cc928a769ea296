import { isExported, type PackageReference } from '@standin/model';
import type { IdentifierAllocator } from '@standin/render';
import { isLocal } from '../../output/is-local.ts';
import { mayImport } from '../../output/may-import.ts';
import type { OutputPackage } from '../../output/output-package.ts';
import type { StubInterface, StubSource } from '../stub-source.ts';
import { findError, type ErrorChoice, type ErrorMeaning, type ErrorVariable } from './find-errors.ts';
import { recognizeRepository } from './recognize-repository.ts';
import type { Operation, Repository } from './repository.ts';

/** An error that a stub gives: a variable of a package, or one that the file declares. */
export type MemoryError = { readonly kind: 'declared'; readonly variable: ErrorVariable } | { readonly kind: 'own'; readonly name: string };

/** A stub that keeps rows in memory: what its methods do, and the names that it needs in its package. */
export interface MemoryPlan {
  readonly repository: Repository;
  readonly tableType: string;
  /** The errors that its methods give. */
  readonly errors: ReadonlyMap<ErrorMeaning, MemoryError>;
  /** Errors of which several are equally good, so that none is taken. */
  readonly unclear: readonly { readonly meaning: ErrorMeaning; readonly choice: ErrorChoice }[];
}

/** What repositories are planned for. */
export interface MemoryContext {
  readonly source: StubSource;
  readonly output: OutputPackage;
  /** Names of the package block that are still free. */
  readonly declared: IdentifierAllocator;
}

/** Plans every stub of a file whose interface has the shape of a repository. */
export function planMemory({ source, output, declared }: MemoryContext): ReadonlyMap<StubInterface, MemoryPlan> {
  const home = output.isSourcePackage ? source.reference : undefined;
  const plans = source.interfaces.flatMap((stub) => {
    const repository = recognizeRepository(stub, home);
    return repository === undefined ? [] : [[stub, planStub(stub, repository, { source, output, declared })] as const];
  });
  return new Map(plans);
}

const endings: Readonly<Record<ErrorMeaning, string>> = Object.freeze({ notFound: 'NotFound', exists: 'Exists' });

function planStub(stub: StubInterface, repository: Repository, { source, output, declared }: MemoryContext): MemoryPlan {
  const base = stub.stubName;
  const tableType = declared.allocate(`${base.replace(/^./u, (first) => first.toLowerCase())}Table`);
  const errors = new Map<ErrorMeaning, MemoryError>();
  const unclear: MemoryPlan['unclear'][number][] = [];
  const isNameable = (variable: ErrorVariable): boolean => mayName(variable, source, output);
  for (const meaning of neededErrors(repository)) {
    const choice = findError(meaning, { target: stub, repository, isNameable });
    if (choice.candidates.length > 1) unclear.push({ meaning, choice });
    const own = (): MemoryError => ({
      kind: 'own',
      name: declared.allocate(`Err${base.replace(/^./u, (first) => first.toUpperCase())}${endings[meaning]}`),
    });
    errors.set(meaning, choice.variable === undefined ? own() : { kind: 'declared', variable: choice.variable });
  }
  return { repository, tableType, errors, unclear };
}

function neededErrors({ operations }: Repository): readonly ErrorMeaning[] {
  const needed = new Set([...operations.values()].flatMap((operation) => errorOf(operation) ?? []));
  return (['notFound', 'exists'] as const).filter((meaning) => needed.has(meaning));
}

/** The error that an operation gives; `undefined` where it gives none. */
export function errorOf(operation: Operation): ErrorMeaning | undefined {
  if (!operation.hasError) return undefined;
  switch (operation.kind) {
    case 'get':
    case 'delete':
      return operation.givesFound ? undefined : 'notFound';
    case 'put':
      return operation.rule === 'any' ? undefined : operation.rule === 'new' ? 'exists' : 'notFound';
    default:
      return undefined;
  }
}

function mayName({ package: owner, name }: ErrorVariable, source: StubSource, output: OutputPackage): boolean {
  if (isLocal(owner, source, output)) return true;
  return isExported(name) && isImportable(owner) && mayImport(owner, output.actualPath);
}

function isImportable(owner: PackageReference): boolean {
  const loaded = owner.load();
  return owner.path !== '' && !owner.isExternalTest && loaded.kind === 'loaded' && loaded.package.name() !== 'main';
}

/** The names that a plan declares in its package. */
export function memoryNames({ tableType, errors }: MemoryPlan): readonly string[] {
  return [tableType, ...[...errors.values()].flatMap((error) => (error.kind === 'own' ? [error.name] : []))];
}

/** The paths that the file has to import for what stubs keep in memory, besides those of types in signatures. */
export function memoryPaths(plans: Iterable<MemoryPlan>, source: StubSource, output: OutputPackage): readonly string[] {
  return [...plans].flatMap(({ errors }) =>
    [...errors.values()].flatMap((error) => {
      if (error.kind === 'own') return ['errors'];
      return isLocal(error.variable.package, source, output) ? [] : [error.variable.package.path];
    }),
  );
}
