import type { Type } from '@standin/model';
import { printType, type TypeNaming } from '@standin/render';
import type { ChosenImports } from '../../output/choose-imports.ts';
import type { ErrorMeaning } from './find-errors.ts';
import type { MemoryPlan } from './plan-memory.ts';
import { structOf } from './type-forms.ts';

/** Identifiers that the code of a stub uses in their predeclared meaning where it keeps rows in memory. */
export const memoryIdentifiers: readonly string[] = Object.freeze(['bool', 'delete', 'false', 'make', 'true']);

/** How what a stub needs of its repository is written in a file. */
export interface MemoryNaming {
  readonly plan: MemoryPlan;
  readonly naming: TypeNaming;
  readonly imports: ChosenImports;
  readonly receiver: string;
  /** Names that no variable can have: those of imports and type parameters. */
  readonly avoided: ReadonlySet<string>;
  readonly members: MemoryMembers;
}

/** The members of a stub that keeps rows. */
export interface MemoryMembers {
  readonly table: string;
  readonly put: string;
  readonly keyFunction: string;
}

/** An error as the file calls it. */
export function printError({ plan, imports, naming }: MemoryNaming, meaning: ErrorMeaning): string {
  const error = plan.errors.get(meaning);
  if (error === undefined) return 'nil';
  if (error.kind === 'own') return error.name;
  const { package: owner, name } = error.variable;
  const qualifier = naming.qualifier({ kind: 'named', package: owner, name, typeArguments: [] });
  return qualifier === undefined ? name : `${imports.nameOf(owner.path)}.${name}`;
}

/** The type of rows as the table keeps them. */
export function printRowType({ plan: { repository }, naming }: MemoryNaming): string {
  return (repository.isCopied ? '' : '*') + printType(repository.entity, naming);
}

/** The zero value of a type. */
export function printZero(type: Type, naming: TypeNaming): string {
  if (type.kind === 'pointer') return 'nil';
  return structOf(type) === undefined ? `*new(${printType(type, naming)})` : `${printType(type, naming)}{}`;
}

/** An expression for the key of a row; `isPointer` where `row` is a pointer to one. */
export function printKey(row: string, isPointer: boolean, { plan, receiver, members }: MemoryNaming): string {
  const { key, entity, isCopied } = plan.repository;
  switch (key.source.kind) {
    case 'field':
      return `${row}.${key.source.name}`;
    case 'method':
      // A pointer to an interface or a type parameter has no methods (Go spec, Method sets).
      return isPointer && structOf(entity) === undefined ? `(*${row}).${key.source.name}()` : `${row}.${key.source.name}()`;
    case 'function':
      return `${receiver}.${members.keyFunction}(${isPointer && isCopied ? '*' : ''}${row})`;
  }
}
