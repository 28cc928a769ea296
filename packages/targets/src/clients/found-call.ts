import type { DeclarationSite, MethodMember, NamedType, Operand, Scope, Type } from '@standin/model';
import type { CallExpression, Expression, Selector } from '@standin/syntax';
import type { FunctionRule } from './client-library.ts';
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

/** What is called of a method or function. */
export type CalledFunction = Pick<MethodMember, 'name' | 'signature' | 'owner' | 'origin'>;

/** A method of a client, or of what comes from one, that is selected; or a function of its library that is handed one. */
export interface FoundCall {
  /** Where its name stands. */
  readonly selector: Selector;
  /** The client, or what comes from it: what stands before the dot, or an argument. */
  readonly on: Expression;
  /** The call that it is the callee of; absent where it is taken as a value. */
  readonly call?: CallExpression;
  /** The method of the client, also where it is called by an interface. */
  readonly method: CalledFunction;
  /** What it does, where it is a function that is handed the client. */
  readonly rule?: FunctionRule;
  readonly holder: Holder;
  /** The interface of the code's own by which it is called. */
  readonly through?: NamedType;
  readonly body: Body;
}
