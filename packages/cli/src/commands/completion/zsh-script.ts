import type { CompletedCommand, CompletedOption, CompletedValue } from './describe-completions.ts';

/** The completion of zsh, by its _arguments. Works as a file in fpath, and as a script that is sourced after compinit. */
export function formatZshScript(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary.replaceAll(':', '\\:')}`)}`);
  return `#compdef gen
# zsh completion of gen, printed by gen completion zsh

_gen_patterns() {
  _files -g '*.go'
}

_gen() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
    _describe -t commands command commands
    [[ $PREFIX == *[./]* ]] && _gen_patterns
    return
  fi
  local command=$words[2]
  (( $+commands[(r)$command:*] )) || command=run
  if [[ $command == $words[2] ]]; then
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(formatCommand).join('\n')}
  esac
}

if [[ $funcstack[1] == _gen ]]; then
  _gen "$@"
else
  compdef _gen gen
fi
`;
}

function formatCommand({ name, options, arguments: taken, repeats }: CompletedCommand): string {
  const specifications = [
    ...options.flatMap(formatOption),
    ...taken.map((value, index) => `${repeats && index === taken.length - 1 ? '*' : index + 1}:argument:${action(value)}`),
  ];
  return [`    ${name})`, `      _arguments ${specifications.map((each) => `\\\n        ${quote(each)}`).join(' ')}`, '      ;;'].join(
    '\n',
  );
}

function formatOption({ names, description, value }: CompletedOption): readonly string[] {
  const text = description.replaceAll(/[[\]\\]/g, '\\$&').replaceAll(':', '\\:');
  const rest = value === undefined ? '' : `:value:${action(value)}`;
  const others = names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => `${others}${name}${value !== undefined && name.startsWith('--') ? '=' : ''}[${text}]${rest}`);
}

function action(value: CompletedValue): string {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`;
    case 'patterns':
      return '_gen_patterns';
    case 'files':
      return '_files';
    case 'directories':
      return '_files -/';
    case 'anything':
      return ' ';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
