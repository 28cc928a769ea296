import type { DeclarationSite, MethodMember, NamedType, Operand, Scope, Type } from '@standin/model';
import type { CallExpression, Expression, Selector } from '@standin/syntax';
import type { Holder } from '../extract/used-by/recorder.ts';

/** What an expression was found to be, and where its names are looked up. */
export interface TypedExpression {
  readonly operand: Operand;
  readonly scope: Scope;
}

/** A function or package variable in which clients are used, and what its expressions are. */
export interface Body {
  readonly site: DeclarationSite;
  /** The function's name, `Service.Transfer`; `undefined` for a package variable. */
  readonly owner: string | undefined;
  readonly expressions: ReadonlyMap<Expression, TypedExpression>;
  /** The types of variables, parameters and results, by the offsets at which they are declared. */
  readonly declared: ReadonlyMap<number, Type | undefined>;
}

/** A method of a client, or of what comes from one, that is selected. */
export interface FoundCall {
  readonly selector: Selector;
  /** The call that it is the callee of; absent where it is taken as a value. */
  readonly call?: CallExpression;
  /** The method of the client, also where it is called by an interface. */
  readonly method: MethodMember;
  readonly holder: Holder;
  /** The interface of the code's own by which it is called. */
  readonly through?: NamedType;
  readonly body: Body;
}
