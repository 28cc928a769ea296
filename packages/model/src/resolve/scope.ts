import type { ConstantDeclaration } from '@standin/syntax';
import type { ConstantOperand, UnknownOperand, ValueOperand } from '../expressions/operand.ts';
import type { SourceFile } from '../program/source-file.ts';
import type { TypeParameter } from '../types/type.ts';
import type { TypeObject } from './type-object.ts';

/** Where names are looked up: the blocks of a function, the type parameters of a declaration, then the blocks of the file and package that it stands in. */
export interface Scope {
  readonly file: SourceFile;
  readonly typeParameters: ReadonlyMap<string, TypeParameter>;
  /** The last name that is declared in the function before the place that is meant. */
  readonly locals?: LocalName | undefined;
}

/** A name that a block of a function declares, and those declared before it that are still in force. */
export interface LocalName {
  readonly name: string;
  readonly meaning: LocalMeaning;
  /** The block, by identity. */
  readonly block: object;
  readonly outer: LocalName | undefined;
}

/** What a name of a function's block stands for. */
export type LocalMeaning =
  | { readonly kind: 'variable'; readonly operand: ValueOperand | UnknownOperand }
  | {
      readonly kind: 'constant';
      readonly declaration: ConstantDeclaration;
      readonly scope: Scope;
      readonly operand: ConstantOperand | UnknownOperand;
    }
  | { readonly kind: 'type'; readonly object: TypeObject };

/** What a function declares a name as at a place; `undefined` where it does not (Go spec, Declarations and scope). */
export function findLocal({ locals }: Scope, name: string): LocalName | undefined {
  let local = locals;
  while (local !== undefined && local.name !== name) local = local.outer;
  return local;
}
