import type { Method, NamedType } from '@standin/model';
import type { InterfaceSource, SourceInterface } from '../interfaces/interface-source.ts';

/** A method of an interface, with the comments above its declaration as written. */
export interface ExtractedMethod extends Method {
  readonly documentation?: string;
}

/** A type that has the methods of an interface: on pointers to it, or on its values as well; or an interface that has them. */
export interface Implementation {
  /** Over the type parameters of the interface, where it has some. */
  readonly type: NamedType;
  readonly isPointer: boolean;
}

/** An interface to write, `name` its own. */
export interface ExtractedInterface extends SourceInterface {
  readonly methods: readonly ExtractedMethod[];
  /** The lines above it, comment marks included. */
  readonly comment: readonly string[];
  /** What it was made from. */
  readonly implementations: readonly Implementation[];
}

/** The interfaces of one file. `reference` is the package that the file is most likely to belong to. */
export interface ExtractedSource extends InterfaceSource {
  readonly interfaces: readonly ExtractedInterface[];
}
