import type { Origin } from '../program/origin.ts';
import type { Field, NamedType, SignatureType, Type } from '../types/type.ts';
import type { FunctionObject } from './function-object.ts';

/** What fields and methods of a type have in common. */
interface MemberBase {
  readonly name: string;
  /** The embedded fields that lead to it, the outermost first; empty for what the type has itself (Go spec, Selectors). */
  readonly path: readonly Field[];
  /** Whether a pointer is gone through on the path. */
  readonly isIndirect: boolean;
}

/** A field of a type, its own or promoted. */
export interface FieldMember extends MemberBase {
  readonly kind: 'field';
  readonly type: Type;
  readonly isEmbedded: boolean;
  readonly origin: Origin;
}

/** A method of a type, its own or promoted. */
export interface MethodMember extends MemberBase {
  readonly kind: 'method';
  /** With type arguments put in. */
  readonly signature: SignatureType;
  /** Whether it is declared on a pointer. */
  readonly isPointer: boolean;
  /** The type that declares it; absent for an interface without a name. */
  readonly owner?: NamedType;
  /** Its declaration; absent for methods of interfaces. */
  readonly declaration?: FunctionObject;
  /** Where it is declared; for `Error` of the predeclared `error`, where that was embedded; absent where it was not. */
  readonly origin?: Origin;
  /** The comments directly above its declaration, as written; `undefined` where there are none. */
  documentation(): string | undefined;
}

/** A field or method. */
export type Member = FieldMember | MethodMember;
