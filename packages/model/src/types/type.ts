import type { ChannelDirection, Expression } from '@standin/syntax';
import type { Origin } from '../program/origin.ts';
import type { PackageReference } from '../program/package-reference.ts';
import type { TypeObject } from '../resolve/type-object.ts';
import type { Scope } from '../resolve/scope.ts';

/**
 * A Go type (Go spec, Types), resolved as far as its spelling: names say which package they belong to, array lengths are numbers. What a name
 * stands for is looked up when somebody asks (`underlying`), so a signature over types of a package that is not there can still be printed.
 */
export type Type =
  | BasicType
  | NamedType
  | PointerType
  | SliceType
  | ArrayType
  | MapType
  | ChannelType
  | SignatureType
  | StructType
  | InterfaceType
  | UnionType
  | TypeParameter
  | InvalidType;

/** A predeclared type that is no interface, under the name that the source uses: `byte` and `uint8` stay apart. */
export interface BasicType {
  readonly kind: 'basic';
  readonly name: string;
}

/** A defined type or an alias, by name; of the universe block (`any`, `error`, `comparable`) where `package` is absent. */
export interface NamedType {
  readonly kind: 'named';
  readonly package?: PackageReference;
  readonly name: string;
  readonly typeArguments: readonly Type[];
  /** Where the name was used. */
  readonly origin?: Origin;
  /** Whether it was used there without a qualifier, through a dot import. */
  readonly isDotImported?: true;
  /** The declaration of a type that is declared in a function: its package block has no such name. */
  readonly local?: TypeObject;
}

/** `*element`. */
export interface PointerType {
  readonly kind: 'pointer';
  readonly element: Type;
}

/** `[]element`. */
export interface SliceType {
  readonly kind: 'slice';
  readonly element: Type;
}

/** `[length]element`. The length is an expression in its scope until `arrayLength` works it out. */
export interface ArrayType {
  readonly kind: 'array';
  readonly length: Expression;
  readonly scope: Scope;
  readonly element: Type;
}

/** `map[key]value`. */
export interface MapType {
  readonly kind: 'map';
  readonly key: Type;
  readonly value: Type;
}

/** `chan element` with its direction. */
export interface ChannelType {
  readonly kind: 'channel';
  readonly direction: ChannelDirection;
  readonly element: Type;
}

/** A parameter or result; `name` is absent where the source gives none. */
export interface Parameter {
  readonly name?: string;
  readonly type: Type;
}

/** A function type; the last parameter's type is the element type where `isVariadic`. */
export interface SignatureType {
  readonly kind: 'signature';
  readonly parameters: readonly Parameter[];
  readonly results: readonly Parameter[];
  readonly isVariadic: boolean;
}

/** A field of a struct; embedded where `name` is absent. */
export interface Field {
  readonly name?: string;
  readonly type: Type;
  /** The tag as written, quotes included. */
  readonly tag?: string;
  /** Where it is declared, in the file of the struct's origin. */
  readonly offset: number;
}

/** A struct type. Fields that are not exported belong to the package of `origin`. */
export interface StructType {
  readonly kind: 'struct';
  readonly fields: readonly Field[];
  readonly origin: Origin;
}

/** A method of an interface: its name, signature, and where it is declared; an unexported name belongs to that package. */
export interface Method {
  readonly name: string;
  readonly signature: SignatureType;
  readonly origin: Origin;
}

/** An element of an interface in source order: a method, or an embedded type or union. */
export type TypeElement =
  { readonly kind: 'method'; readonly method: Method } | { readonly kind: 'embedded'; readonly type: Type; readonly origin: Origin };

/** An interface type with its elements as written; `collectMethods` gives the method set. */
export interface InterfaceType {
  readonly kind: 'interface';
  readonly elements: readonly TypeElement[];
}

/** A union of terms; a single term stands here only where it has a tilde. */
export interface UnionType {
  readonly kind: 'union';
  readonly terms: readonly { readonly hasTilde: boolean; readonly type: Type }[];
}

/** A type parameter. Two are the same only if they are the same object. */
export interface TypeParameter {
  readonly kind: 'typeParameter';
  readonly name: string;
  /** The constraint, resolved when asked for, since it may name its own type parameter. */
  readonly constraint: () => Type;
}

/** What could not be read as a type. */
export interface InvalidType {
  readonly kind: 'invalid';
  readonly origin: Origin;
}
