import type { ConstantValue } from '../../constants/constant-value.ts';
import type { Type } from '../../types/type.ts';
import type { PackageReference } from '../../program/package-reference.ts';
import type { Machine } from '../machine.ts';
import type { Cell } from './cell.ts';
import type { Source } from './source.ts';

/**
 * A value of a running Go program. Each knows its static type: what an interface holds lies in an `interface` value. All are immutable but what lies in
 * cells. `source` says which input of the evaluation the value is, unchanged.
 */
export type Value =
  | BooleanValue
  | IntegerValue
  | FloatValue
  | StringValue
  | StructValue
  | ArrayValue
  | PointerValue
  | SliceValue
  | MapValue
  | FunctionValue
  | InterfaceValue
  | ErrorValue
  | OpaqueValue
  | ChannelValue
  | UntypedConstant
  | UntypedNil;

/** The constant or variable of a package that a value was read from: what people call it by. */
export interface DeclaredName {
  readonly package: PackageReference;
  readonly name: string;
  /** What was added to it, of integers. */
  readonly delta?: bigint;
}

/** A value of a boolean type. */
export interface BooleanValue {
  readonly kind: 'boolean';
  readonly type: Type;
  readonly value: boolean;
  readonly source?: Source;
}

/** A value of an integer type, inside its range. */
export interface IntegerValue {
  readonly kind: 'integer';
  readonly type: Type;
  readonly value: bigint;
  readonly source?: Source;
  readonly declared?: DeclaredName;
}

/** A finite value of a floating-point type. */
export interface FloatValue {
  readonly kind: 'float';
  readonly type: Type;
  readonly value: number;
  readonly source?: Source;
}

/** A value of a string type: one character a byte. */
export interface StringValue {
  readonly kind: 'string';
  readonly type: Type;
  readonly value: string;
  readonly source?: Source;
  readonly declared?: DeclaredName;
}

/** A value of a struct type: a cell for each field. */
export interface StructValue {
  readonly kind: 'struct';
  readonly type: Type;
  readonly fields: readonly Cell[];
}

/** A value of an array type. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly type: Type;
  readonly elements: readonly Cell[];
}

/** A pointer; nil without a target. */
export interface PointerValue {
  readonly kind: 'pointer';
  readonly type: Type;
  readonly target: Cell | undefined;
  readonly source?: Source;
  readonly declared?: DeclaredName;
}

/** The array below slices. What append does with room that nobody can tell is kept apart: see `append.ts`. */
export interface Backing {
  readonly cells: Cell[];
  /** How many elements have room; `undefined` where the runtime chose. */
  readonly capacity: number | undefined;
  /** The array that this one may really be. */
  readonly twin?: Backing;
  /** Whether another array may be this one, so that nothing more may be written here. */
  isShared: boolean;
  /** Whether that other array was written to. */
  isOutdated: boolean;
  /** Whether there are pointers to elements. */
  hasPointers: boolean;
}

/** A slice; nil without a backing array. */
export interface SliceValue {
  readonly kind: 'slice';
  readonly type: Type;
  readonly backing: Backing | undefined;
  readonly offset: number;
  readonly length: number;
  /** The end of its room in the backing array; `undefined` where that is the array's own unknown one. */
  readonly limit: number | undefined;
  readonly source?: Source;
}

/** A map; nil without entries. The key of an entry is what `mapKey` makes of it. */
export interface MapValue {
  readonly kind: 'map';
  readonly type: Type;
  readonly entries: Map<string, MapEntry> | undefined;
  readonly serial: number;
  readonly source?: Source;
}

/** A key of a map with its value. */
export interface MapEntry {
  readonly key: Value;
  readonly value: Value;
}

/** A function; nil without a body. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly type: Type;
  readonly call: ((args: readonly Value[]) => readonly Value[]) | undefined;
}

/** A value of an interface type; nil without a dynamic value. */
export interface InterfaceValue {
  readonly kind: 'interface';
  readonly type: Type;
  readonly dynamic: Value | undefined;
  readonly source?: Source;
  readonly declared?: DeclaredName;
}

/** What `errors.New` and `fmt.Errorf` make: a pointer that is equal to itself alone. `type` names what makes it. */
export interface ErrorValue {
  readonly kind: 'error';
  readonly type: Type;
  /** What `Error()` gives; `undefined` where that cannot be told. */
  readonly text: string | undefined;
  /** What `Unwrap` gives; `undefined` where that cannot be told. */
  readonly wrapped: readonly Value[] | undefined;
  /** The errors are one only where this is one object. */
  readonly identity: object;
}

/**
 * A value that nothing is known of: what depends on it is unknown, what only keeps it or passes it on is not. `description` is what people call it: `request.Store`.
 */
export interface OpaqueValue {
  readonly kind: 'opaque';
  readonly type: Type;
  readonly description: string;
  /** Of what is there, and not nil: what a call of a method gives, as far as whoever made the value knows; else `undefined`, or `haltUnknown`, after which the method's own code is not gone into. */
  readonly answer?: (method: string, args: readonly Value[], machine: Machine) => readonly Value[] | undefined;
  /** What a field holds, as far as whoever made the value knows. */
  readonly field?: (name: string) => Value | undefined;
}

/** A channel that nobody sends to: it is closed, or stays as it is. */
export interface ChannelValue {
  readonly kind: 'channel';
  readonly type: Type;
  readonly isClosed: boolean;
}

/** A constant without a type (Go spec, Constants); `isRune` decides its default type. */
export interface UntypedConstant {
  readonly kind: 'constant';
  readonly constant: ConstantValue;
  readonly isRune: boolean;
  readonly declared?: DeclaredName;
}

/** `nil` before it meets a type. */
export interface UntypedNil {
  readonly kind: 'nil';
}
