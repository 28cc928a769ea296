import type { FileHead } from '../../output/file-head.ts';

/** Grows when a change to the view makes templates that were written for it print something else, or fail. New fields leave it as it is. */
export const viewVersion = 1;

/** What templates/gomock prints: every name, alias and type is decided. The JSON Schema beside the templates says the same. */
export interface MockFileView extends FileHead {
  readonly viewVersion: number;
  /** The command; empty for none. */
  readonly command: string;
  readonly hasPackageComment: boolean;
  readonly generateDirective: string;
  readonly interfaces: readonly MockInterfaceView[];
}

/** One mock. */
export interface MockInterfaceView {
  readonly name: string;
  readonly mockType: string;
  readonly recorderType: string;
  readonly constructor_: string;
  readonly accessor: string;
  /** Width-padded fields of the mock type: names and types as printed. */
  readonly fields: readonly { readonly name: string; readonly padding: string; readonly type: string }[];
  readonly controllerField: string;
  readonly recorderField: string;
  readonly mockField: string;
  /** `[K comparable, V any]`; empty for none. */
  readonly typeParameters: string;
  /** `[K, V]`; empty for none. */
  readonly typeArguments: string;
  readonly gomock: string;
  readonly reflect: string;
  readonly receiver: string;
  readonly controller: string;
  readonly mock: string;
  readonly methods: readonly MockMethodView[];
}

/** A parameter or result. */
export interface NamedTypeView {
  readonly name: string;
  readonly type: string;
}

/** One method of a mock, of its recorder, and, typed, of its call. */
export interface MockMethodView {
  readonly name: string;
  readonly mockType: string;
  readonly recorderType: string;
  readonly typeParameters: string;
  readonly typeArguments: string;
  readonly gomock: string;
  readonly reflect: string;
  /** The empty interface as written. */
  readonly any: string;
  readonly controllerField: string;
  readonly mockField: string;
  readonly receiver: string;
  readonly parameters: string;
  /** The same one by one; the type of a variadic one begins with `...`. */
  readonly parameterList: readonly NamedTypeView[];
  readonly results: string;
  /** The results one by one, with names that clash with no parameter's. */
  readonly resultList: readonly NamedTypeView[];
  /** How a variadic call collects its arguments; `null` for other methods. */
  readonly variadic: { readonly slice: string; readonly element: string; readonly fixed: string; readonly last: string } | null;
  readonly callArguments: string;
  /** `null` where there are no results. */
  readonly returns: {
    readonly slice: string;
    readonly values: readonly { readonly name: string; readonly type: string }[];
    readonly list: string;
  } | null;
  readonly recorder: {
    readonly receiver: string;
    readonly parameters: string;
    /** `null` unless fixed and variadic arguments have to be joined. */
    readonly variadic: { readonly slice: string; readonly fixed: string; readonly last: string } | null;
    readonly callArguments: string;
    readonly call: string;
  };
  /** The typed call; `null` without -typed. */
  readonly call: {
    readonly type: string;
    readonly receiver: string;
    readonly resultParameters: string;
    readonly resultArguments: string;
    readonly function: string;
    readonly functionType: string;
  } | null;
}
