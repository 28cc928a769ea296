import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { findOrphans, type OrphanSearch } from '@standin/engine';
import type { Io } from '../io.ts';
import type { ReportedFile } from '../output/report.ts';
import type { PlannedCommand } from './plan-command.ts';

/** Looks for the orphans in the directories of a plan; of a shard's, which are orphans by the whole plan, those that belong to it. */
export async function searchOrphans({ session, plan, planOptions, part }: PlannedCommand, io: Io): Promise<OrphanSearch> {
  const search = await findOrphans(session, part?.wholePlan ?? plan, { ...planOptions, workingDirectory: io.workingDirectory });
  if (part === undefined) return search;
  const orphans = search.orphans.filter(({ file }) => part.isMember(file));
  return { ...search, orphans, undecided: search.undecided.filter(part.isMember) };
}

/** Orphans as files of a report. */
export function reportOrphans({ orphans }: OrphanSearch): readonly ReportedFile[] {
  return orphans.map(({ file, line }) => ({ kind: 'orphaned', path: file, line, why: 'nothing in the repository asks for it' }));
}

/** Says that there are mocks of which it cannot be known whether they are orphans; nothing where all can be told. */
export function describeDoubts({ undecided, doubts }: OrphanSearch, severity: 'error' | 'note'): readonly Diagnostic[] {
  const count = undecided.length;
  if (count === 0) return [];
  const [doubt] = doubts;
  const mocks = count === 1 ? '1 generated mock that nothing asks for is' : `${count} generated mocks that nothing asks for are`;
  const message = `${mocks} not called orphaned, since not every line of the repository can be read`;
  const related = doubt?.position && { label: 'for one', position: doubt.position };
  return [createDiagnostic({ code: 'GEN525', severity, message, hint: 'correct the mistakes first', related })];
}
