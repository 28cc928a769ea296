import type { CommandDefinition } from '../command.ts';
import { resultOptions } from '../../options/result-options.ts';

/** `gen templates`. */
export const templatesDefinition: CommandDefinition = Object.freeze({
  name: 'templates',
  summary: 'list the templates that targets print with, or copy them',
  description:
    'Lists the templates that targets print with, and those of your own that hold in the\nworking directory; or copies those of one target, with the JSON Schema of their\ndata, to a directory.',
  arguments: [
    { syntax: '<action>', description: 'list or copy', choices: ['list', 'copy'] },
    { syntax: '[target]', description: 'whose templates: gomock or stub', choices: ['gomock', 'stub'] },
    { syntax: '[directory]', description: 'where copies go; made where missing' },
  ],
  options: resultOptions,
  notes: `
The version is that of the view data, what templates are given to print. It grows
when templates that were copied before have to be looked at.

A file that is in the directory already is never overwritten.

Examples:
  gen templates list
  gen templates copy gomock templates/gomock`,
  load: async () => (await import('./templates-command.ts')).runTemplatesCommand,
});
