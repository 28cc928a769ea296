import type { SyntaxProblem } from './declaration.ts';
import type { Block, Identifier } from './statement.ts';
import type { SignatureExpression, TypeParameterExpression } from './type-expression.ts';

/**
 * The receiver of a method (Go spec, Method declarations): `name` is absent where the source gives none, `typeName` is the base type's, `typeParameters` are
 * the names that it binds, `_` among them.
 */
export interface Receiver {
  readonly name: string | undefined;
  readonly isPointer: boolean;
  readonly typeName: string;
  readonly typeParameters: readonly Identifier[];
  readonly offset: number;
}

/** What a function or method declaration says before its body. `offset` is that of `func`; `problems` lists the syntax errors. */
export interface FunctionHeader {
  readonly name: string;
  readonly nameOffset: number;
  readonly receiver: Receiver | undefined;
  readonly typeParameters: readonly TypeParameterExpression[];
  readonly signature: SignatureExpression;
  readonly problems: readonly SyntaxProblem[];
  readonly offset: number;
}

/** A function or method declaration (Go spec, Function declarations); `body` is absent where it is implemented outside Go. */
export interface FunctionDeclaration extends FunctionHeader {
  readonly body: Block | undefined;
}
