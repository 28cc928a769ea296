import { isCatalogue, type GoEnvironment } from '@standin/modules';
import type { Session } from '../types.ts';

/** Where a directive stands. */
export interface DirectivePlace {
  /** Absolute. */
  readonly directory: string;
  /** Base name. */
  readonly file: string;
  readonly line: number;
  readonly packageName: string;
}

/** Looks up the variables that `go generate` sets for a directive, then those of the go command, then those of the process; empty where there is none. */
export function createVariables(session: Session, place: DirectivePlace): (name: string) => string {
  const processVariable = (name: string): string => session.machine.variables[name] ?? '';
  let known: Readonly<Record<string, string>> | undefined;
  return (name) => {
    known ??= describePlace(session, place, processVariable);
    return Object.hasOwn(known, name) ? (known[name] ?? '') : processVariable(name);
  };
}

function describePlace(
  { tree: { path }, environment }: Session,
  place: DirectivePlace,
  processVariable: (name: string) => string,
): Readonly<Record<string, string>> {
  const { goroot = '' } = isCatalogue(environment, path) ? {} : environment;
  return {
    ...describeGo(environment, path.delimiter),
    GOROOT: goroot,
    GOARCH: environment.goarch,
    GOOS: environment.goos,
    GOFILE: place.file,
    GOLINE: String(place.line),
    GOPACKAGE: place.packageName,
    DOLLAR: '$',
    PATH: goroot === '' ? processVariable('PATH') : [path.join(goroot, 'bin'), processVariable('PATH')].join(path.delimiter),
    PWD: place.directory,
  };
}

// The go command puts its settings into its own environment before it expands anything.
function describeGo(environment: GoEnvironment, delimiter: string): Readonly<Record<string, string>> {
  return {
    GOPATH: environment.gopath.join(delimiter),
    GOMODCACHE: environment.moduleCache,
    GOFLAGS: environment.goflags.join(' '),
    CGO_ENABLED: environment.cgoEnabled ? '1' : '0',
  };
}
