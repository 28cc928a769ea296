import type { Io } from '../../io.ts';
import type { CommandCall, CommandDefinition } from '../command.ts';

/** `gen mock`, for the list of commands: `run` takes this command before it comes to commander, since its flags are Go's. */
export const mockDefinition: CommandDefinition = Object.freeze({
  name: 'mock',
  summary: "write gomock mocks; takes mockgen's flags (gen help mock)",
  description: "Writes gomock mocks. Takes mockgen's flags: see gen help mock.",
  arguments: [],
  options: [],
  notes: '',
  loadHelp: async () => (await import('@standin/targets')).formatMockHelp('gen mock'),
  load: async () => {
    const { runMockCommand } = await import('./mock-command.ts');
    return (call: CommandCall, io: Io) => runMockCommand(call.arguments, 'gen mock', io);
  },
});
