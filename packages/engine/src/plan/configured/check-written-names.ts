import type { NamePattern, PackageEntry } from '@standin/config';
import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import type { MissingImport } from './find-missing-import.ts';
import type { InterfacePackage } from './package-interfaces.ts';

/** Watches over the names that entries of gen.yaml write out: each must be that of an interface in one of the entry's packages. */
export interface NameChecks {
  /** A package was planned by an entry. */
  note(entry: PackageEntry, found: InterfacePackage): void;
  /** The names of entries of the files in `directories` that no package has. */
  diagnostics(directories: ReadonlySet<string>): readonly Diagnostic[];
}

/** Checks that know nothing yet. */
export function createNameChecks(): NameChecks {
  const candidates = new Map<PackageEntry, KnownNames>();
  return Object.freeze({
    note(entry: PackageEntry, found: InterfacePackage) {
      const known = candidates.get(entry) ?? { interfaces: new Set(), untold: new Map() };
      for (const { name } of found.interfaces) known.interfaces.add(name);
      for (const [name, missing] of Object.entries(found.untold)) known.untold.set(name, missing);
      candidates.set(entry, known);
    },
    diagnostics: (directories: ReadonlySet<string>) =>
      [...candidates].flatMap(([entry, known]) => (directories.has(entry.directory) ? findMissing(entry, known) : [])),
  });
}

/** The names in the packages of an entry. */
interface KnownNames {
  readonly interfaces: Set<string>;
  readonly untold: Map<string, MissingImport>;
}

function findMissing(entry: PackageEntry, known: KnownNames): readonly Diagnostic[] {
  const written = (entry.interfaces ?? []).map(({ pattern }) => pattern).filter(({ kind }) => kind === 'name');
  const names = written.filter(({ text }) => !known.interfaces.has(text));
  return names.map((pattern) => describeMissing(pattern, entry, known));
}

function describeMissing({ text, place }: NamePattern, { pattern }: PackageEntry, known: KnownNames): Diagnostic {
  const missing = known.untold.get(text);
  if (missing !== undefined) {
    const message = `whether ${text} in ${pattern.text} is an interface cannot be told: ${missing.message}`;
    return createDiagnostic({ code: 'GEN423', message, hint: missing.hint, ...place });
  }
  const message = `no interface ${text} in ${pattern.text}`;
  const hint = describeNearNames(text, [...known.interfaces]) ?? 'gen list shows what there is';
  return createDiagnostic({ code: 'GEN423', message, hint, ...place });
}
