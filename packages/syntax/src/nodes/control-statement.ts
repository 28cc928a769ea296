import type { Expression } from './expression.ts';
import type { Block, Statement } from './statement.ts';

/** An if statement; `elseBranch` is a block or another if statement (Go spec, If statements). */
export interface IfStatement {
  readonly kind: 'if';
  readonly initialStatement: Statement | undefined;
  readonly condition: Expression;
  readonly body: Block;
  readonly elseBranch: Block | IfStatement | undefined;
  readonly offset: number;
}

/** A for statement with a single condition, a for clause, or neither (Go spec, For statements). */
export interface ForStatement {
  readonly kind: 'for';
  readonly initialStatement: Statement | undefined;
  readonly condition: Expression | undefined;
  readonly postStatement: Statement | undefined;
  readonly body: Block;
  readonly offset: number;
}

/** A for statement with a range clause; `isDeclaration` where `:=` declares what stands on the left (Go spec, For statements with range clause). */
export interface RangeStatement {
  readonly kind: 'range';
  readonly left: readonly Expression[];
  readonly isDeclaration: boolean;
  readonly operand: Expression;
  readonly body: Block;
  readonly offset: number;
}
