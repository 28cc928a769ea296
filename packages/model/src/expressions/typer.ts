import type { Block, Expression } from '@standin/syntax';
import type { PackageReference } from '../program/package-reference.ts';
import type { LocalMeaning, Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import type { Operand, Place, UnknownOperand } from './operand.ts';
import type { TypingVisitor } from './typing-visitor.ts';

/** Expressions and statements hold each other; typing of one reaches the others through these. */
export interface Rules {
  /** `elided` is the type of a composite literal that the literal around it tells. */
  readonly typeExpression: (typer: Typer, expression: Expression, elided?: Type) => Operand;
  readonly typeBody: (typer: Typer, body: Block) => void;
}

/** What a function gives back: the place of a result where it is declared, and its type. */
export interface ResultPlace {
  readonly place: Place | undefined;
  readonly type: Type;
}

/** What typing of one function or package variable shares: where it stands, and what is declared there so far. */
export interface Typer {
  readonly rules: Rules;
  /** Whom to tell. Where nobody listens, bodies of function literals are left out: no type depends on them. */
  readonly visitor: TypingVisitor | undefined;
  /** The package whose names that are not exported count. */
  readonly package: PackageReference;
  scope: Scope;
  /** The innermost block, by identity. */
  block: object;
  /** The results of the function whose body this is. */
  results: readonly ResultPlace[];
}

/** A typer for what stands in a scope, outside of any block. */
export function createTyper(rules: Rules, scope: Scope, visitor: TypingVisitor | undefined): Typer {
  return { rules, visitor, package: scope.file.package.reference, scope, block: {}, results: [] };
}

/** Declares a name in the innermost block, from here on. The blank identifier declares nothing. */
export function declareName(typer: Typer, name: string, meaning: LocalMeaning): void {
  if (name === '_') return;
  const { scope, block } = typer;
  typer.scope = { ...scope, locals: { name, meaning, block, outer: scope.locals } };
}

/** Types what stands in a block of its own: what it declares is forgotten behind it. */
export function inBlock(typer: Typer, type: () => void): void {
  const { scope, block } = typer;
  typer.block = {};
  type();
  typer.scope = scope;
  typer.block = block;
}

/** Says that something cannot be told. */
export function unknown(typer: Pick<Typer, 'scope'>, offset: number, reason: string): UnknownOperand {
  return { kind: 'unknown', reason, origin: { file: typer.scope.file, offset } };
}
