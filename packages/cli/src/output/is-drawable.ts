import type { Io } from '../io.ts';
import { isContinuousIntegration } from './is-continuous-integration.ts';

/** Whether a line on standard error can be drawn anew: it is a terminal, not a `dumb` one, nor that of a CI job. */
export function isDrawable(io: Pick<Io, 'isTerminal' | 'variables'>): boolean {
  return io.isTerminal && io.variables['TERM'] !== 'dumb' && !isContinuousIntegration(io);
}
