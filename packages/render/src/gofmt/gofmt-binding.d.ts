declare module '@wasm-fmt/gofmt/gofmt_binding.js' {
  /** What the WebAssembly module of gofmt exports. */
  export interface GofmtExports {
    readonly memory: { readonly buffer: ArrayBuffer };
    _initialize(): void;
    alloc(length: number): number;
    format(): number;
    output_ptr(): number;
    output_len(): number;
    dispose(): void;
  }
  /** Formats with one instance; throws an `Error` with gofmt's message where the source does not parse. */
  export function format(instance: GofmtExports, source: string): string;
}

/** As much of the WebAssembly interface as is used here; Node's type definitions leave it to those of browsers. */
declare var WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
  readonly RuntimeError: new () => Error;
};
