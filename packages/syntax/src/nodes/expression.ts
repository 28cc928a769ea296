import type { TypeExpression } from './type-expression.ts';

/**
 * A constant expression as written (Go spec, Constant expressions), as far as constants and array lengths need it. `offset` is the UTF-16 index
 * into the file. What is no part of a constant expression is `other`.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly literal: LiteralKind; readonly text: string; readonly offset: number }
  | { readonly kind: 'name'; readonly name: string; readonly offset: number }
  | { readonly kind: 'selector'; readonly operand: Expression; readonly name: string; readonly offset: number }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression; readonly offset: number }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression; readonly offset: number }
  | {
      readonly kind: 'call';
      readonly callee: Expression;
      /** The callee where it reads as a type, as in a conversion. */
      readonly typeArguments: readonly TypeExpression[];
      readonly arguments: readonly Expression[];
      readonly offset: number;
    }
  | { readonly kind: 'index'; readonly operand: Expression; readonly index: Expression; readonly offset: number }
  | { readonly kind: 'type'; readonly type: TypeExpression; readonly offset: number }
  | { readonly kind: 'compositeLiteral'; readonly type: TypeExpression; readonly offset: number }
  | { readonly kind: 'other'; readonly offset: number };

/** The kinds of basic literals (Go spec, Lexical elements). */
export type LiteralKind = 'integer' | 'float' | 'imaginary' | 'rune' | 'string';
