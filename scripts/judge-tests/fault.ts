/** Something that a generated test must not have. */
export interface Fault {
  /** Who found it: our own program (an error, or what it says is no result), a tool of Go, staticcheck, or the run of a test. */
  readonly judge: 'gen' | 'gofmt' | 'build' | 'vet' | 'staticcheck' | 'test';
  /** A file below the module's directory, or `PACKAGE.TEST`. */
  readonly place: string;
  readonly message: string;
}

/** The name that a fault is listed under where it is known: without lines and columns, which change. */
export function nameFault({ judge, place, message }: Fault): string {
  return `${judge} ${place}: ${message.replaceAll(/\d+:\d+: /g, '')}`;
}
