import type { Expression } from './expression.ts';
import type { TypeExpression } from './type-expression.ts';

/**
 * A composite literal (Go spec, Composite literals). `type` is absent where an enclosing literal tells it; the length of `[...]T` is a call of `max` over what
 * the elements come to. `end` is the index behind the closing brace.
 */
export interface CompositeLiteral {
  readonly kind: 'compositeLiteral';
  readonly type: TypeExpression | undefined;
  readonly elements: readonly LiteralElement[];
  readonly offset: number;
  readonly end: number;
}

/** An element of a composite literal. A name as the key can be that of a field. */
export interface LiteralElement {
  readonly key: Expression | undefined;
  readonly value: Expression;
}
