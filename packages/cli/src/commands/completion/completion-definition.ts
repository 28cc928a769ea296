import type { CommandDefinition } from '../command.ts';

/** `gen completion`. */
export const completionDefinition: CommandDefinition = Object.freeze({
  name: 'completion',
  summary: 'print a script that completes gen in bash, zsh or fish',
  description: 'Prints a script with which a shell completes commands, options and their values,\ncodes, packages and files.',
  arguments: [{ syntax: '<shell>', description: 'bash, zsh or fish', choices: ['bash', 'zsh', 'fish'] }],
  options: [],
  notes: `
The script knows the commands of the gen that printed it: print it again after
an update, or let the shell call gen when it starts, as below.

bash, in ~/.bashrc:
  source <(gen completion bash)
zsh, in ~/.zshrc, after compinit:
  source <(gen completion zsh)
fish, once:
  gen completion fish > ~/.config/fish/completions/gen.fish`,
  load: async () => (await import('./completion-command.ts')).runCompletionCommand,
});
