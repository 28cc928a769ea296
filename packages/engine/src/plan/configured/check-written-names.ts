import type { NamePattern, PackageEntry } from '@standin/config';
import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
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
  const candidates = new Map<PackageEntry, Set<string>>();
  return Object.freeze({
    note(entry: PackageEntry, found: InterfacePackage) {
      const known = candidates.get(entry) ?? new Set();
      for (const { name } of found.interfaces) known.add(name);
      candidates.set(entry, known);
    },
    diagnostics: (directories: ReadonlySet<string>) =>
      [...candidates].flatMap(([entry, known]) => (directories.has(entry.directory) ? findMissing(entry, known) : [])),
  });
}

function findMissing(entry: PackageEntry, known: ReadonlySet<string>): readonly Diagnostic[] {
  const names = (entry.interfaces ?? []).map(({ pattern }) => pattern).filter(({ kind, text }) => kind === 'name' && !known.has(text));
  return names.map((pattern) => describeMissing(pattern, entry, known));
}

function describeMissing({ text, place }: NamePattern, { pattern }: PackageEntry, known: ReadonlySet<string>): Diagnostic {
  const message = `no interface ${text} in ${pattern.text}`;
  const hint = describeNearNames(text, [...known]) ?? 'gen list shows what there is';
  return createDiagnostic({ code: 'GEN423', message, hint, ...place });
}
