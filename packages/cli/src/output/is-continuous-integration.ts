import type { Io } from '../io.ts';

/** Whether the environment says that this is a CI job: `CI` is set, and neither `false` nor `0`. */
export function isContinuousIntegration({ variables: { CI } }: Pick<Io, 'variables'>): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI);
}
