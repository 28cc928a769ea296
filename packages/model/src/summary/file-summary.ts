import type { ImportSpec } from '@standin/syntax';

/** The type declarations of one Go file as far as listing them goes. It holds no part of the file's text, so that the text can be forgotten. */
export interface FileSummary {
  readonly types: readonly TypeSummary[];
  /** The imports, where a type names one of them or one is a dot import; else none. */
  readonly imports: readonly ImportSpec[];
}

/** A declared type. */
export interface TypeSummary {
  readonly name: string;
  /** The place of the name: line, and column in bytes, from 1; 0 of what is `other`. */
  readonly line: number;
  readonly column: number;
  readonly isAlias: boolean;
  /** The type parameters as written, without the brackets: `K comparable, V any`; empty where there are none. */
  readonly typeParameters: string;
  readonly side: SideSummary;
}

/** What stands on the right side of a type declaration. */
export type SideSummary =
  | InterfaceSummary
  | { readonly kind: 'function' }
  /** A type name, qualified where `package` is given; `text` is all of it as written, type arguments among it. */
  | { readonly kind: 'name'; readonly package?: string; readonly name: string; readonly text: string }
  | { readonly kind: 'other' };

/** An interface type: the names of the methods that it declares itself, and its other elements, in order. */
export interface InterfaceSummary {
  readonly kind: 'interface';
  readonly methods: readonly string[];
  readonly embedded: readonly EmbeddedSummary[];
}

/** An embedded element as written, and what it is; `terms` is a union or a type with a tilde. */
export interface EmbeddedSummary {
  readonly text: string;
  readonly side: SideSummary | { readonly kind: 'terms' };
}
