import type { Io } from '../../io.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { explainCode, rejectTopic } from './explain-topic.ts';

/** `gen explain CODE`: prints what the code means to standard output. Gives the exit status. */
export function runExplainCommand({ arguments: [code = ''] }: CommandCall, io: Io): CommandEnd {
  const explanation = explainCode(code);
  if (explanation === undefined) return refuse(rejectTopic(code, []));
  io.stdout.write(explanation);
  return 0;
}
