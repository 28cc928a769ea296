import type { SelectStatement, Statement } from '@standin/syntax';
import { enterBlock, evaluateOne, type Frame } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import type { Completion } from './completion.ts';
import { leaveSwitch, takeBranch } from './run-switch.ts';

/** Whether a communication can proceed: receiving from a channel that is closed. */
function isReady(communication: Statement, frame: Frame): boolean {
  const received = communication.kind === 'expression' ? communication.expression : undefined;
  if (received?.kind !== 'unary' || received.operator !== '<-') return haltUnknown('channels');
  const channel = evaluateOne(received.operand, frame);
  return channel.kind === 'channel' ? channel.isClosed : haltUnknown('channels');
}

/** A select statement of which it is known what can proceed: one communication, or none where there is a default (Go spec, Select statements). */
export function runSelect({ clauses, offset }: SelectStatement, frame: Frame): Completion {
  const ready = clauses.filter(({ communication }) => communication !== undefined && isReady(communication, frame));
  const [only, ...others] = ready;
  const chosen = only ?? clauses.find(({ communication }) => communication === undefined);
  if (chosen === undefined || others.length > 0) return haltUnknown('what a select statement waits for');
  takeBranch(frame, offset, clauses.indexOf(chosen));
  return leaveSwitch(frame.machine.rules.execute(chosen.statements, enterBlock(frame)));
}
