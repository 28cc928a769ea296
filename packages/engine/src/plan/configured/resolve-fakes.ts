import { collectLayers, resolveOptions, type Configuration, type PackageEntry, type ResolvedOptions } from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import type { PackageLocation } from '@standin/modules';
import type { Session } from '../../types.ts';
import type { FakeDirective } from '../plan-draft.ts';
import type { PlanOptions } from '../plan-run.ts';
import { matchEntries } from './match-entries.ts';
import { readFakeWords } from './read-fake-words.ts';
import { defaultsOf } from './target-names.ts';

/** A package that the command line or a line of its own asks about its clients. */
export interface AskedPackage {
  readonly location: PackageLocation;
  readonly configuration: Configuration;
  readonly options: PlanOptions;
  /** A line of the package that asks for fakes, too: what it says of options counts. */
  readonly directive: FakeDirective | undefined;
}

/** The options of the fakes of a package, the entries of gen.yaml that match it, and what is wrong with its line. */
interface FakeOptionsReading {
  readonly resolved: ResolvedOptions;
  readonly entries: readonly PackageEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The options that gen.yaml, a line, the environment and flags have for the fakes of a package. */
export function resolveFakes({ tree }: Session, { location, configuration, options, directive }: AskedPackage): FakeOptionsReading {
  const { directory, importPath } = location;
  const entries = matchEntries(configuration.entries, { directory, importPath }, tree);
  const base = entries[0]?.directory ?? configuration.files.at(-1)?.directory ?? directory;
  const reading = directive && readFakeWords(directive, tree);
  const layers = collectLayers({ configuration, entries, target: 'fake', comment: reading?.layer, ...options });
  const resolved = resolveOptions(layers, { directory: base, defaults: defaultsOf('fake') });
  return { resolved, entries, diagnostics: reading?.diagnostics ?? [] };
}
