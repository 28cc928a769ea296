import { createSchema } from '@standin/config';
import { targetNames } from '@standin/engine';
import type { Io } from '../../io.ts';
import type { CommandCall } from '../command.ts';

/** `gen schema`: prints the JSON Schema of gen.yaml to standard output. Gives the exit status. */
export function runSchemaCommand(_call: CommandCall, io: Io): number {
  io.stdout.write(`${JSON.stringify(createSchema({ targets: targetNames }), undefined, 2)}\n`);
  return 0;
}
