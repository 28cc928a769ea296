import type { Expression, Selector } from '@standin/syntax';
import type { Scope } from '../resolve/scope.ts';
import type { Member } from '../methods/member.ts';
import type { Type } from '../types/type.ts';
import type { Operand, Place } from './operand.ts';

/** A value that goes to where a type is asked for (Go spec, Assignability). */
export interface Flow {
  readonly kind:
    | 'assignment'
    | 'argument'
    | 'return'
    | 'send'
    | 'element'
    /** What a range clause gives of the value that it is over. */
    | 'range'
    /** A value whose dynamic type is asked for, by a type assertion or a case of a type switch; `type` is the one that is asked for. */
    | 'assertion'
    /** An operand that is compared: with one of an interface type, for instance. */
    | 'comparison'
    | 'conversion';
  /** Where the value is written; of a call with several results, the call. */
  readonly expression: Expression;
  readonly operand: Operand;
  /** Where it goes; absent for what no declaration names: an element, what a pointer points to, a parameter of a function value. */
  readonly to: Place | undefined;
  /** The type that is asked for; that of the other operand in a comparison; `undefined` where it cannot be told. */
  readonly type: Type | undefined;
  /** In a comparison, the other operand, which may be nil. */
  readonly other?: Operand;
}

/** What is told of a function or a package variable while it is typed, in the order of evaluation as far as Go defines one; and what is asked. */
export interface TypingVisitor {
  /** Every expression, behind those that it is made of; with `scope`, `constantAt` gives the value of a constant. */
  readonly expression?: (expression: Expression, operand: Operand, scope: Scope) => void;
  /** A selector that is no qualified identifier: the operand and the member that was found; the operand of a method expression is a type. */
  readonly selector?: (selector: Selector, operand: Operand, member: Member | undefined) => void;
  readonly flow?: (flow: Flow) => void;
  /** A variable, parameter or receiver that is declared, with its type where it could be told. */
  readonly declare?: (place: Place, type: Type | undefined) => void;
  /** Asked of every variable, parameter and field: the type that it is known to have from elsewhere, which takes the place of what the source says. */
  readonly typeOf?: (place: Place) => Type | undefined;
}
