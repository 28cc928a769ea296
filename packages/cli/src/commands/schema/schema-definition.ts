import type { CommandDefinition } from '../command.ts';

/** `gen schema`. */
export const schemaDefinition: CommandDefinition = Object.freeze({
  name: 'schema',
  summary: 'print the JSON Schema of gen.yaml, with which editors complete and check it',
  description:
    'Prints the JSON Schema of gen.yaml, draft 2020-12, to standard output. Editors\ncomplete and check the file by it, and show what each key does.',
  arguments: [],
  options: [],
  notes: `
Keep it in a file, and name the file on the first line of gen.yaml, as seen from
there, for every editor that uses yaml-language-server (VS Code with the YAML
extension of Red Hat, Neovim, Emacs, Helix):

  # yaml-language-server: $schema=./gen.schema.json

or, for VS Code, in .vscode/settings.json:

  "yaml.schemas": { "./gen.schema.json": "**/gen.yaml" }

or, for editors of JetBrains, in Settings, JSON Schema Mappings.

Example:
  gen schema > gen.schema.json`,
  load: async () => (await import('./schema-command.ts')).runSchemaCommand,
});
