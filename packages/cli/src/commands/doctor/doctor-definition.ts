import type { CommandDefinition } from '../command.ts';
import { resultOptions } from '../../options/result-options.ts';

/** `gen doctor`. */
export const doctorDefinition: CommandDefinition = Object.freeze({
  name: 'doctor',
  summary: 'show what gen found on this machine, and what mocks lack',
  description:
    'Shows what gen found: its parser, the standard library, modules and their\nsources, configuration, the runtime that mocks import, its cache.',
  arguments: [],
  options: resultOptions,
  notes: `
The exit status is 1 where something that mocks need is missing: the source of a
module that go.mod requires, or the runtime that mocks import. Each comes with
what to run. Nothing is changed, and nothing is asked of the network.

Examples:
  gen doctor
  gen doctor --json`,
  load: async () => (await import('./doctor-command.ts')).runDoctorCommand,
});
