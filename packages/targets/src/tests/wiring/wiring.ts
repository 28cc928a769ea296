import type { FunctionObject, NamedType, Substitution, Type } from '@standin/model';
import type { FilledField } from '../../fakes/builders/builder.ts';
import type { FakedClient } from '../../fakes/clients/faked-package.ts';
import type { DialectName } from '../../gomock/dialect.ts';
import type { WiredFakes } from './wired-fakes.ts';

/** A double that is to be made beside the tests, since nobody asks for one. */
export interface RequestedDouble {
  readonly kind: 'mock' | 'stub';
  /** The package of the interface, as `gen mock` takes it. */
  readonly pattern: string;
  readonly interfaceName: string;
  /** In the package clause of its file. */
  readonly packageName: string;
  /** Base name. */
  readonly fileName: string;
  /** Whose mocks the module has; absent for stubs. */
  readonly dialect?: DialectName;
}

/** A double that a test makes: a mock with a controller, or a stub. */
export interface WiredDouble {
  readonly kind: 'mock' | 'stub';
  readonly typeName: string;
  /** The package that it is imported from; absent where it is in the package of the test. */
  readonly importPath?: string;
  /** The import path of gomock; of mocks alone. */
  readonly runtimePath: string;
  /** Set where it has to be made. */
  readonly requested?: RequestedDouble;
}

/** An interface that a tested type works with, and what stands in for it. */
export interface Dependency {
  /** What it is called among the doubles of a test. */
  readonly name: string;
  readonly type: NamedType;
  readonly double: WiredDouble;
}

/** What a constructor gets for a parameter. */
export type ConstructorArgument =
  | { readonly kind: 'double'; readonly dependency: Dependency }
  /** A fake, which the builder of the fakes gives by itself. */
  | { readonly kind: 'client'; readonly client: FakedClient }
  | WiredStruct
  /** A function of the package that makes an option: `WithClock(clock)`. */
  | { readonly kind: 'option'; readonly declaration: FunctionObject; readonly dependency: Dependency }
  | { readonly kind: 'context' }
  | { readonly kind: 'zero'; readonly type: Type };

/** A struct some of whose fields are interfaces or clients. */
export interface WiredStruct {
  readonly kind: 'struct';
  readonly type: NamedType;
  readonly isPointer: boolean;
  readonly fields: readonly WiredField[];
  /** Those that the builder of the fakes fills by itself. */
  readonly clients: readonly FilledField[];
}

/** A field that gets a double. */
export interface WiredField {
  readonly name: string;
  readonly dependency: Dependency;
}

/** How a test makes the receiver of a method out of doubles. */
export interface Wiring {
  /** Set where a builder of the package's fakes calls the constructor. */
  readonly fakes?: WiredFakes;
  readonly dependencies: readonly Dependency[];
  readonly construction:
    | {
        readonly kind: 'constructor';
        readonly declaration: FunctionObject;
        /** Of its type parameters, in their order. */
        readonly typeArguments: Substitution;
        readonly arguments: readonly ConstructorArgument[];
        readonly givesError: boolean;
      }
    | { readonly kind: 'literal'; readonly type: NamedType; readonly fields: readonly WiredField[] };
}
