import type { MemoryMethodView, MemoryView } from '../memory/memory-view.ts';
import type { FileHead } from '../../output/file-head.ts';

/** Grows when a change to the view makes templates that were written for it print something else, or fail. New fields leave it as it is. */
export const viewVersion = 1;

/** What templates/stub prints: every name, alias and type is decided. The JSON Schema beside the templates says the same. */
export interface StubFileView extends FileHead {
  readonly viewVersion: number;
  readonly hasPackageComment: boolean;
  /** Behind `//go:generate `; empty for none. */
  readonly generateDirective: string;
  readonly stubs: readonly StubView[];
}

/** One stub. */
export interface StubView {
  /** The interface, by its name alone. */
  readonly name: string;
  /** The interface as the file calls it: `store.Store`. */
  readonly interface: string;
  readonly stubType: string;
  /** `[K comparable, V any]`; empty for none. */
  readonly typeParameters: string;
  /** `[K, V]`; empty for none. */
  readonly typeArguments: string;
  /** Whether the file proves that the stub implements the interface. */
  readonly isProved: boolean;
  /** Whether it does not because that would close an import cycle. */
  readonly wouldCycle: boolean;
  /** Whether the stub embeds the interface, for methods that its package cannot declare. */
  readonly embedsInterface: boolean;
  /** The `sync` package as the file calls it. */
  readonly sync: string;
  readonly receiver: string;
  readonly mutexField: string;
  readonly callsField: string;
  readonly resultsField: string;
  /** The field with the results of single calls. */
  readonly onCallField: string;
  readonly resetMethod: string;
  /** Whether a call panics where no function is set. */
  readonly isStrict: boolean;
  /** Whether there are the methods that users of counterfeiter know. */
  readonly hasControls: boolean;
  /** The method that lists the arguments of all calls; empty without controls. */
  readonly invocationsMethod: string;
  /** What its body calls the list, and a call. */
  readonly invocationsVariable: string;
  readonly callVariable: string;
  /** `any`, or `interface{}` where the package declares `any`. */
  readonly any: string;
  /** Whether results of any method can be set. */
  readonly hasReturns: boolean;
  readonly methods: readonly StubMethodView[];
  /** What it keeps rows in; null where it keeps none. */
  readonly memory: MemoryView | null;
}

/** A field of a struct, or a parameter: both as printed. */
export interface NamedTypeView {
  readonly name: string;
  readonly type: string;
}

/** One method of a stub, with what it needs of the stub. */
export interface StubMethodView {
  readonly name: string;
  readonly stubType: string;
  readonly typeParameters: string;
  readonly typeArguments: string;
  readonly receiver: string;
  readonly mutexField: string;
  readonly callsField: string;
  readonly resultsField: string;
  readonly onCallField: string;
  /** Whether a call panics where no function is set. */
  readonly isStrict: boolean;
  /** Whether there are the three methods below. */
  readonly hasControls: boolean;
  readonly countMethod: string;
  /** Empty without results. */
  readonly returnsOnCallMethod: string;
  readonly setMethod: string;
  readonly functionField: string;
  readonly functionType: string;
  readonly callsMethod: string;
  readonly resetMethod: string;
  readonly returnsMethod: string;
  /** Whether there is that method: it has results, and the stub is not strict. */
  readonly hasReturns: boolean;
  /** The type of the record of a call. */
  readonly callType: string;
  /** The type of the results of a call, with controls; else empty. */
  readonly resultsType: string;
  /** The fields of that type, one a parameter. */
  readonly callFields: readonly NamedTypeView[];
  /** `ctx context.Context, keys ...K`. */
  readonly parameters: string;
  /** The same one by one; the type of a variadic one begins with `...`. */
  readonly parameterList: readonly NamedTypeView[];
  /** `ctx, keys`. */
  readonly arguments: string;
  /** The same as they are recorded: slices may be copied. */
  readonly recordedArguments: string;
  /** `ctx, keys...`: as the function is called. */
  readonly callArguments: string;
  /** ` (V, error)`, with the blank before it; empty for none. */
  readonly results: string;
  /** The results one by one. */
  readonly resultList: readonly NamedTypeView[];
  /** What the body calls the function and the results that were set. */
  readonly functionVariable: string;
  readonly resultsVariable: string;
  /** What it calls the results of this call, and whether there are some. */
  readonly onCallVariable: string;
  readonly okVariable: string;
  /** The parameters of the methods that set the results of a call, and the function. */
  readonly indexParameter: string;
  readonly functionParameter: string;
  /** The receiver where parameters may take its name. */
  readonly methodReceiver: string;
  readonly returnsReceiver: string;
  /** What it does with the rows where its function is not set; null where it works by its function alone. */
  readonly memory: MemoryMethodView | null;
}
