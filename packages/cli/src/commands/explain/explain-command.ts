import type { Io } from '../../io.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { CommandCall } from '../command.ts';
import { explainCode, rejectTopic } from './explain-topic.ts';

const usageStatus = 2;

/** `gen explain CODE`: prints what the code means to standard output. Gives the exit status. */
export function runExplainCommand({ arguments: [code = ''] }: CommandCall, io: Io): number {
  const explanation = explainCode(code);
  if (explanation === undefined) {
    printDiagnostics([rejectTopic(code, [])], io);
    return usageStatus;
  }
  io.stdout.write(explanation);
  return 0;
}
