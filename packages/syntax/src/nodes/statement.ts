import type { ConstantDeclaration, TypeDeclaration } from './declaration.ts';
import type { CallExpression, Expression } from './expression.ts';
import type { ForStatement, IfStatement, RangeStatement } from './control-statement.ts';
import type { SelectStatement, SwitchStatement, TypeSwitchStatement } from './switch-statement.ts';
import type { TypeExpression } from './type-expression.ts';

/** A statement (Go spec, Statements). `offset` is the UTF-16 index into the file of its first token. What cannot be read is `broken`. */
export type Statement =
  | { readonly kind: 'constantDeclaration'; readonly constants: readonly ConstantDeclaration[]; readonly offset: number }
  | { readonly kind: 'variableDeclaration'; readonly specs: readonly VariableSpec[]; readonly offset: number }
  | { readonly kind: 'typeDeclaration'; readonly types: readonly TypeDeclaration[]; readonly offset: number }
  | { readonly kind: 'empty'; readonly offset: number }
  | { readonly kind: 'labeled'; readonly label: Identifier; readonly statement: Statement; readonly offset: number }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly offset: number }
  | { readonly kind: 'send'; readonly channel: Expression; readonly value: Expression; readonly offset: number }
  | { readonly kind: 'incrementDecrement'; readonly operator: '++' | '--'; readonly operand: Expression; readonly offset: number }
  | Assignment
  | ShortVariableDeclaration
  | { readonly kind: 'go'; readonly call: CallExpression; readonly offset: number }
  | { readonly kind: 'defer'; readonly call: CallExpression; readonly offset: number }
  | { readonly kind: 'return'; readonly results: readonly Expression[]; readonly offset: number }
  | BranchStatement
  | Block
  | IfStatement
  | SwitchStatement
  | TypeSwitchStatement
  | SelectStatement
  | ForStatement
  | RangeStatement
  | { readonly kind: 'broken'; readonly offset: number };

/** A name where it is bound, and where it stands. */
export interface Identifier {
  readonly name: string;
  readonly offset: number;
}

/** One line of a variable declaration (Go spec, Variable declarations). One call can give several names their values. */
export interface VariableSpec {
  readonly names: readonly Identifier[];
  readonly type: TypeExpression | undefined;
  readonly values: readonly Expression[];
}

/** An assignment; `operator` is `=`, or that of an assignment operation: `+=` (Go spec, Assignment statements). */
export interface Assignment {
  readonly kind: 'assignment';
  readonly operator: string;
  readonly left: readonly Expression[];
  readonly right: readonly Expression[];
  readonly offset: number;
}

/** `a, b := ...`; what stands on the left are names in Go that compiles (Go spec, Short variable declarations). */
export interface ShortVariableDeclaration {
  readonly kind: 'shortVariableDeclaration';
  readonly left: readonly Expression[];
  readonly right: readonly Expression[];
  readonly offset: number;
}

/** A statement that goes on elsewhere, to its label where it has one. */
export interface BranchStatement {
  readonly kind: 'branch';
  readonly keyword: 'break' | 'continue' | 'goto' | 'fallthrough';
  readonly label: Identifier | undefined;
  readonly offset: number;
}

/** Statements between braces; `end` is the index behind the closing one (Go spec, Blocks). */
export interface Block {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  readonly offset: number;
  readonly end: number;
}
