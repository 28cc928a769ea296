import type { Diagnostic } from '@standin/diagnostics';
import type { Declarations } from '@standin/targets';
import { hashText } from '../cache/hash-text.ts';
import { isOwnBug } from '../cache/is-own-bug.ts';
import { nameStep } from '../cache/name-step.ts';
import { stepKey } from '../cache/step-key.ts';
import type { PlannedRequest } from '../plan/plan.ts';
import { oncePer } from '../once-per.ts';
import type { GenerateResult, Session } from '../types.ts';

/** What the generation of a request came to, as the cache records it: no text, for that stands in the output. */
export interface Generation {
  /** `hashText` of the text; absent where there is none. */
  readonly hash?: string;
  /** Before they are placed at the request's origin. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the bytes of the text cannot be told from its characters, since bytes that are no UTF-8 are read as U+FFFD. */
  readonly isLossy?: boolean;
  /** The mocks in the text; absent where that cannot be told. */
  readonly declares?: Declarations;
}

/** Describes a result. */
export function describeGeneration({ file, diagnostics }: GenerateResult): Generation {
  return {
    diagnostics,
    ...(file?.declares && { declares: file.declares }),
    ...(file !== undefined && { hash: hashText(file.text), ...(file.text.includes('\ufffd') && { isLossy: true }) }),
  };
}

/** Whether a generation may stand for another of the same request. */
export function mayRecordGeneration({ diagnostics, isLossy }: Generation): boolean {
  return isLossy !== true && !diagnostics.some(isOwnBug);
}

/** The name of the step that generating a request is. The session's environment is that of all steps; a request with variables of its own has its own. */
export function nameGeneration(planned: PlannedRequest, environment: Session['environment']): string {
  const { request, variables } = planned;
  return Object.keys(variables).length > 0 ? nameStep('generate', stepKey({ request, environment })) : nameByRequest(planned);
}

const nameByRequest = oncePer(({ request }: PlannedRequest) => nameStep('generate', stepKey({ request })));
