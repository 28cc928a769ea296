import type { Session } from '../types.ts';
import { expandPatterns } from './expand-patterns.ts';
import { createGenerateWorkspaces } from './generate-workspaces.ts';
import { createFileOrder } from './order-files.ts';
import type { Draft } from './plan-draft.ts';
import { planDirectives } from './plan-directives.ts';
import type { Plan } from './plan.ts';
import { scanDirectory } from './scan-directory.ts';

/** Finds everything that `patterns`, seen from `directory`, stand for, and tells what of it is carried out. Reads; writes nothing. */
export function planRun(session: Session, patterns: readonly string[], directory: string): Plan {
  const { tree } = session;
  const workspaceOf = createGenerateWorkspaces(session);
  const orderFiles = createFileOrder(workspaceOf);
  const expansion = expandPatterns(patterns, { session, workspaceOf, directory });
  const draft: Draft = { requests: [], others: [], diagnostics: [...expansion.diagnostics] };
  const mockFiles: string[] = [];
  for (const place of expansion.places) {
    const scan = scanDirectory({ tree, orderFiles }, place);
    mockFiles.push(...scan.mockFiles.map((name) => tree.path.join(place.directory, name)));
    for (const file of scan.files) planDirectives(session, place.directory, file, draft);
  }
  return Object.freeze({
    requests: draft.requests,
    others: countNames(draft.others),
    diagnostics: draft.diagnostics,
    directories: expansion.places.map((place) => place.directory),
    mockFiles,
  });
}

function countNames(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
