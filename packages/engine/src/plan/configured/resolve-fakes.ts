import type { Configuration, PackageEntry, ResolvedOptions } from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import type { PackageLocation } from '@standin/modules';
import type { Session } from '../../types.ts';
import type { FakeDirective } from '../plan-draft.ts';
import { matchEntries } from './match-entries.ts';
import { readFakeWords } from './read-fake-words.ts';
import type { ResolveTarget } from './resolve-target.ts';

/** A package that the command line or a line of its own asks about its clients. */
export interface AskedPackage {
  readonly location: PackageLocation;
  readonly configuration: Configuration;
  /** A line of the package that asks for fakes, too: what it says of options counts. */
  readonly directive: FakeDirective | undefined;
}

/** The options of the fakes of a package, the entries of gen.yaml that match it, and what is wrong with its line. */
interface FakeOptionsReading {
  readonly resolved: ResolvedOptions;
  readonly entries: readonly PackageEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the options of the fakes of packages are told with. */
export interface FakeResolving {
  readonly session: Session;
  readonly resolve: ResolveTarget;
}

/** The options that gen.yaml, a line, the environment and flags have for the fakes of a package. */
export function resolveFakes({ session: { tree }, resolve }: FakeResolving, asked: AskedPackage): FakeOptionsReading {
  const { location, configuration, directive } = asked;
  const { directory, importPath } = location;
  const entries = matchEntries(configuration.entries, { directory, importPath }, tree);
  const reading = directive && readFakeWords(directive, tree);
  const { resolved } = resolve({ configuration, entries, target: 'fake', comment: reading?.layer }, directory);
  return { resolved, entries, diagnostics: reading?.diagnostics ?? [] };
}
