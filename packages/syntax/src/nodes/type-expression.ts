import type { Expression } from './expression.ts';

/** A type as written in source (Go spec, Types). Parentheses are dropped. Every `offset` is a UTF-16 index into the file. */
export type TypeExpression =
  | TypeNameExpression
  | { readonly kind: 'pointer'; readonly element: TypeExpression; readonly offset: number }
  | { readonly kind: 'slice'; readonly element: TypeExpression; readonly offset: number }
  | { readonly kind: 'array'; readonly length: Expression; readonly element: TypeExpression; readonly offset: number }
  | { readonly kind: 'map'; readonly key: TypeExpression; readonly value: TypeExpression; readonly offset: number }
  | { readonly kind: 'channel'; readonly direction: ChannelDirection; readonly element: TypeExpression; readonly offset: number }
  | { readonly kind: 'function'; readonly signature: SignatureExpression; readonly offset: number }
  | StructExpression
  | InterfaceExpression
  | UnionExpression
  | { readonly kind: 'broken'; readonly offset: number };

/** `both` for `chan T`, `send` for `chan<- T`, `receive` for `<-chan T`. */
export type ChannelDirection = 'both' | 'send' | 'receive';

/** A type name, qualified where `package` is given, with type arguments where it is an instantiation. */
export interface TypeNameExpression {
  readonly kind: 'name';
  readonly package?: string;
  readonly name: string;
  readonly typeArguments: readonly TypeExpression[];
  readonly offset: number;
}

/** One parameter or result; a list `a, b T` gives two. `name` is absent where the source gives none. */
export interface ParameterExpression {
  readonly name?: string;
  readonly type: TypeExpression;
  readonly offset: number;
}

/** Parameters and results of a function type or method; the last parameter's type is the element type where `isVariadic`. */
export interface SignatureExpression {
  readonly parameters: readonly ParameterExpression[];
  readonly results: readonly ParameterExpression[];
  readonly isVariadic: boolean;
}

/** One field of a struct; a list `a, b T` gives two. For an embedded field `name` is absent and a `*` is part of the type. */
export interface FieldExpression {
  readonly name?: string;
  readonly type: TypeExpression;
  /** The tag as written, quotes included. */
  readonly tag?: string;
  readonly offset: number;
}

/** A struct type. */
export interface StructExpression {
  readonly kind: 'struct';
  readonly fields: readonly FieldExpression[];
  readonly offset: number;
}

/** An element of an interface type: a method, or an embedded type or union. */
export type InterfaceElement =
  | { readonly kind: 'method'; readonly name: string; readonly signature: SignatureExpression; readonly offset: number }
  | { readonly kind: 'embedded'; readonly type: TypeExpression; readonly offset: number };

/** An interface type. */
export interface InterfaceExpression {
  readonly kind: 'interface';
  readonly elements: readonly InterfaceElement[];
  readonly offset: number;
}

/** A union of terms, `~T` among them; a single term stands here only where it has a tilde (Go spec, General interfaces). */
export interface UnionExpression {
  readonly kind: 'union';
  readonly terms: readonly { readonly hasTilde: boolean; readonly type: TypeExpression }[];
  readonly offset: number;
}

/** A type parameter with its constraint; a list `K, V any` gives two. */
export interface TypeParameterExpression {
  readonly name: string;
  readonly constraint: TypeExpression;
  readonly offset: number;
}
