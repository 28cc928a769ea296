import { createOverlayTree } from '@standin/modules';
import type { Diagnostic } from '@standin/diagnostics';
import { planGenerateLines, planRun } from '../plan/plan-run.ts';
import type { Plan } from '../plan/plan.ts';
import { carryOutPlan } from '../run/carry-out-plan.ts';
import type { Outcome } from '../run/outcome.ts';
import { withoutHeading } from '../run/without-heading.ts';
import type { Generator, Session } from '../types.ts';
import type { InitContext } from './init-context.ts';

/** What is made for a destination: texts by absolute path, without what only says where they come from. */
export interface MadeOutputs {
  readonly texts: ReadonlyMap<string, string>;
  /** Why others could not be made. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Why what is asked for at a place will never be made, by `line:column` of gen.yaml. What a module is missing for is not among them: that comes right when the module is
   * downloaded.
   */
  readonly failures: ReadonlyMap<string, string>;
}

/** What the `//go:generate` lines of the repository make, without writing it. */
export async function makeFromLines({ session, root }: InitContext, generator: Generator): Promise<MadeOutputs> {
  return make(session, planGenerateLines(session, ['.'], root), generator);
}

/** What a gen.yaml with this text would make, without writing it or the file. */
export async function makeFromConfiguration({ session, root }: InitContext, text: string, generator: Generator): Promise<MadeOutputs> {
  const tree = createOverlayTree(session.tree, { [session.tree.path.join(root, 'gen.yaml')]: text });
  const overlaid: Session = { ...session, tree };
  const plan = await planRun(overlaid, ['.'], root);
  const requests = plan.requests.filter(({ origin }) => origin.kind === 'configuration');
  const own = plan.diagnostics.filter(({ code }) => code.startsWith('GEN4'));
  return make(overlaid, { ...plan, requests, diagnostics: own }, generator);
}

async function make(session: Session, plan: Plan, generator: Generator): Promise<MadeOutputs> {
  const texts = new Map<string, string>();
  const { outcomes } = await carryOutPlan(session, plan, {
    loadGenerator: () => Promise.resolve(generator),
    apply: {
      apply(destination, text) {
        texts.set(destination, withoutHeading(text));
        return { kind: 'unchanged' };
      },
      keep: () => undefined,
    },
  });
  const diagnostics = [...plan.diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics)];
  return { texts, diagnostics, failures: new Map([...outcomes.flatMap(failuresOf), ...plan.diagnostics.flatMap(failureAt)]) };
}

function failuresOf({ kind, planned: { origin }, diagnostics }: Outcome): readonly (readonly [string, string])[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const isForGood = kind === 'failed' && !errors.some(({ code }) => code.startsWith('GEN2'));
  return isForGood && first !== undefined ? [[`${origin.line}:${origin.column ?? 1}`, first.message]] : [];
}

function failureAt({ severity, position, message }: Diagnostic): readonly (readonly [string, string])[] {
  return severity === 'error' && position?.line !== undefined ? [[`${position.line}:${position.column ?? 1}`, message]] : [];
}

/** Why an output of a line would not be the same from gen.yaml; `undefined` where it would. */
export function findDifference(before: MadeOutputs, after: MadeOutputs, destination: string): string | undefined {
  const old = before.texts.get(destination);
  const made = after.texts.get(destination);
  if (old === undefined) return 'the line itself fails, or several lines write the file';
  if (made === undefined) return 'gen.yaml would not make the file';
  if (old === made) return undefined;
  const lines = made.split('\n');
  const isReordered = [...old.split('\n')].sort().join('\n') === [...lines].sort().join('\n');
  if (isReordered) return 'gen.yaml has the mocks of a file in order of declaration';
  const index = old.split('\n').findIndex((line, at) => line !== lines[at]);
  return `gen.yaml would make another file, from line ${index + 1} of its code on`;
}
