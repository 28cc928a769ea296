import { settings } from '../../options/setting-flags.ts';

/** `gen help options`: the options of gen.yaml as flags and variables, one line each. */
export function explainSettings(): string {
  const rows = settings.map(({ flag, placeholder, summary }) => ({
    term: placeholder === undefined ? flag.replace('--', '--[no-]') : `${flag} <${placeholder}>`,
    summary,
  }));
  const width = Math.max(...rows.map(({ term }) => term.length)) + 2;
  return `${introduction}${rows.map(({ term, summary: text }) => `  ${term.padEnd(width)}${text}\n`).join('')}${notes}`;
}

const introduction = `Each option of gen.yaml is also a flag of gen run, check, diff, prune and
config, and a variable of the environment: --mock-name is GEN_MOCK_NAME.

Options of gen.yaml:
`;

const notes = `
The first of these that sets an option holds: the flag, the variable, a //gen:
comment on the interface, gen.yaml, the default. gen config shows which it was.

They are about mocks that gen.yaml and //gen: comments ask for. A //go:generate
line says everything itself: no flag and no variable changes what it makes.

A switch is on with --typed or GEN_TYPED=1, off with --no-typed, --typed=false
or GEN_TYPED=0. Flags with a,b or from=to may be repeated. The values of
--directory, --filename, --package and --mock-name may be templates:
--filename '{{snakeCase interface}}.go'.

docs/configuration.md says more of each option. Some examples:
  gen run --typed ./store
  GEN_TAGS=integration gen check
  gen diff --replace-type example.com/a/internal.T=example.com/a.T
`;
