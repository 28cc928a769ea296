/** A public module of the Go module proxy, pinned. */
export interface PinnedModule {
  readonly path: string;
  readonly version: string;
}

/** 30 directives in package mode. */
export const quicGo: PinnedModule = { path: 'github.com/quic-go/quic-go', version: 'v0.55.0' };

/** 30 MB of Go in 2,575 files, with 120 directives, all of them source mode. */
export const temporal: PinnedModule = { path: 'go.temporal.io/server', version: 'v1.31.2' };
