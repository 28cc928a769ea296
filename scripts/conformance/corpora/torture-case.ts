import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { readText } from '../tree.ts';

/** What a case's `case.json` may say; all of it may be left out. */
export interface TortureDescription {
  /** The class of trouble, for the table. */
  readonly class?: string;
  /** The interfaces to mock; `I` unless given. */
  readonly interfaces?: readonly string[];
  /** Type arguments of generic interfaces, `p.` before what the case's own package declares. */
  readonly instances?: Readonly<Record<string, string>>;
  /** Type parameters that `instances` uses, where no type at hand satisfies the constraints. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Declarations that Go must accept beside the mock, `p.` before what the case's own package declares; made of the above unless given. */
  readonly assertions?: readonly string[];
  /** The file of source mode; `in.go` unless given. */
  readonly source?: string;
  /** Flags of mockgen added to every call. */
  readonly flags?: readonly string[];
  /** Files that no mock can make compile; they stand by while mocks are made and are gone when Go judges. */
  readonly broken?: readonly string[];
  /** Go does not judge: no mock compiles, whatever is written. Says why. */
  readonly unjudged?: string;
  /** Variants for which a diagnostic is right, and which. */
  readonly diagnostics?: readonly ExpectedDiagnostic[];
  /** Warnings that must stand beside the mock in the variants that each names. */
  readonly warnings?: readonly ExpectedDiagnostic[];
  /** Only variants whose name holds every word of one of these are tried, `source typed` for instance; all unless given. */
  readonly variants?: readonly string[];
}

/** What must be reported in the variants whose name holds every word of `variants`; `at` is `file:line:column` in the case's folder. */
export interface ExpectedDiagnostic {
  readonly variants: string;
  readonly code: string;
  readonly at?: string;
}

/** One folder of Go source that is hard to mock. */
export interface TortureCase {
  readonly name: string;
  readonly description: TortureDescription;
  /** Path below the folder, with `/`, to text; `case.json` is not among them. Those under `repaired/` take the place of others when Go judges. */
  readonly files: ReadonlyMap<string, string>;
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readCase(directory: string, name: string): TortureCase {
  const folder = join(directory, name);
  const paths = listFiles(folder).map((path) => relative(folder, path).split(sep).join('/'));
  const files = paths
    .filter((path) => path !== 'case.json')
    .sort()
    .map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')]);
  const description = JSON.parse(readText(join(folder, 'case.json')) ?? '{}') as TortureDescription;
  return { name, description, files: new Map(files) };
}

/** Every case under a directory, in byte order of name. */
export function readTortureCases(directory: string): TortureCase[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readCase(directory, name));
}
