import type { Io } from '../../io.ts';
import type { CommandCall, CommandDefinition } from '../command.ts';

/** `gen stub`, for the list of commands: `run` takes this command before it comes to commander, since its flags are written as Go's. */
export const stubDefinition: CommandDefinition = Object.freeze({
  name: 'stub',
  summary: 'write stubs: structs of function fields (gen help stub)',
  description: 'Writes stubs of interfaces, which need no library. Takes flags as Go programs do: see gen help stub.',
  arguments: [],
  options: [],
  notes: '',
  loadHelp: async () => (await import('@standin/targets')).formatStubHelp(),
  load: async () => {
    const { runStubCommand } = await import('./stub-command.ts');
    return (call: CommandCall, io: Io) => runStubCommand(call.arguments, io);
  },
});
