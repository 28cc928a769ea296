import { sortDiagnostics, type Diagnostic } from '@standin/diagnostics';
import { nameStep } from '../cache/name-step.ts';
import { stepKey } from '../cache/step-key.ts';
import { takeLoaded } from '../cache/take-loaded.ts';
import { isConfigured } from '../plan/is-configured.ts';
import { findTargetHeader } from '../plan/find-target-header.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanOptions } from '../plan/plan-run.ts';
import type { Session } from '../types.ts';
import { findRepositoryRoot } from '../write/find-repository-root.ts';
import { createDestinations } from './destinations.ts';
import { mayAskFor } from './may-ask-for.ts';
import type { Orphan, OrphanSearch } from './orphan.ts';
import { planRepository } from './plan-repository.ts';

/** Where the user called the program, absolute, and what options the plan was made with. */
export interface OrphanOptions extends PlanOptions {
  readonly workingDirectory: string;
}

/**
 * Finds the generated mocks in the directories of a plan that no request of the whole repository makes, whichever directory asks for them, and that no
 * `keep` of a gen.yaml names. The rest of the repository is planned only where the plan itself leaves mocks unexplained. Symbolic links
 * are no orphans.
 */
export async function findOrphans(session: Session, plan: Plan, options: OrphanOptions): Promise<OrphanSearch> {
  const { tree } = session;
  const { workingDirectory, ...planOptions } = options;
  const unexplained = createDestinations(tree, plan.requests).without(plan.doubleFiles);
  const { candidates, diagnostics } = await leaveOutKept(
    session,
    unexplained.filter((file) => !isLink(session, file)),
    workingDirectory,
  );
  const errors = [...plan.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
  const searches = [...groupByRoot(session, candidates, workingDirectory)].map(([root, files]) =>
    searchRepository(session, { root, files, planOptions }),
  );
  const found = await Promise.all(searches);
  const mistakes = [...errors, ...found.flatMap((search) => search.doubts)];
  const unmade = found.flatMap((search) => search.orphans).sort((left, right) => (left.file < right.file ? -1 : 1));
  const isDoubtful = ({ file }: Orphan): boolean => mistakes.some((mistake) => mayAskFor(mistake, file, tree));
  const undecided = unmade.filter(isDoubtful);
  return {
    orphans: unmade.filter((orphan) => !undecided.includes(orphan)),
    undecided: undecided.map(({ file }) => file),
    doubts: sortDiagnostics(mistakes.filter((mistake) => undecided.some(({ file }) => mayAskFor(mistake, file, tree)))),
  };
}

interface Candidates {
  readonly candidates: readonly string[];
  /** What is wrong with the gen.yaml files that were read. */
  readonly diagnostics: readonly Diagnostic[];
}

type FindKept = (files: readonly string[]) => Candidates;

/** The files that no `keep` names. What reads configuration costs a start more than all else, so it is loaded only where there is a gen.yaml, and something has changed. */
function leaveOutKept(session: Session, files: readonly string[], workingDirectory: string): Promise<Candidates> {
  const { tree, cache } = session;
  const isAsked = (): boolean =>
    isConfigured(
      tree,
      files.map((file) => tree.path.dirname(file)),
    );
  return takeLoaded<Candidates, FindKept | undefined>(cache, {
    name: nameStep('kept', stepKey([files, workingDirectory])),
    load: async () => (isAsked() ? loadKept(session, workingDirectory) : undefined),
    compute: (find) => (isAsked() && find !== undefined ? find(files) : { candidates: files, diagnostics: [] }),
  });
}

async function loadKept({ tree }: Session, workingDirectory: string): Promise<FindKept> {
  const [{ createConfigurations }, { isKept }] = await Promise.all([
    import('../plan/configured/configurations.ts'),
    import('./is-kept.ts'),
  ]);
  return (files) => {
    const configurations = createConfigurations(tree, workingDirectory);
    const candidates = files.filter((file) => !isKept(tree, configurations.of(tree.path.dirname(file)), file));
    return { candidates, diagnostics: configurations.diagnostics() };
  };
}

interface Repository {
  /** Absolute. */
  readonly root: string;
  /** Mocks that the plan at hand does not explain. */
  readonly files: readonly string[];
  readonly planOptions: PlanOptions;
}

type RepositorySearch = Pick<OrphanSearch, 'orphans' | 'doubts'>;

async function searchRepository(session: Session, { root, files, planOptions }: Repository): Promise<RepositorySearch> {
  const { requests, diagnostics } = await planRepository(session, root, planOptions);
  const orphans = createDestinations(session.tree, requests)
    .without(files)
    .map((file): Orphan => ({ file, line: lineOfHeader(session, file), root }));
  return { orphans, doubts: diagnostics.filter(({ severity }) => severity === 'error') };
}

function groupByRoot({ tree }: Session, files: readonly string[], workingDirectory: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const root = findRepositoryRoot(tree, tree.path.dirname(file), workingDirectory);
    const group = groups.get(root) ?? [];
    group.push(file);
    groups.set(root, group);
  }
  return groups;
}

function isLink({ tree }: Session, file: string): boolean {
  const name = tree.path.basename(file);
  return tree.list(tree.path.dirname(file))?.find((entry) => entry.name === name)?.isLink === true;
}

function lineOfHeader({ tree }: Session, file: string): number {
  const result = tree.read(file);
  const text = result.kind === 'text' ? result.text : '';
  return text.slice(0, findTargetHeader(text)).split('\n').length;
}
