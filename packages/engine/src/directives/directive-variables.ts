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
export function createVariables({ tree, machine, environment }: Session, place: DirectivePlace): (name: string) => string {
  const { path } = tree;
  const { goroot = '' } = isCatalogue(environment, path) ? {} : environment;
  const processVariable = (name: string): string => machine.variables[name] ?? '';
  const own: Readonly<Record<string, string>> = {
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
  const known = { ...describeGo(environment, path.delimiter), ...own };
  return (name) => (Object.hasOwn(known, name) ? (known[name] ?? '') : processVariable(name));
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
