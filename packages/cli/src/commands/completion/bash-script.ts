import type { CompletedCommand, CompletedOption, CompletedValue } from './describe-completions.ts';

/** The completion of bash: one function that looks at the words before the cursor. Needs nothing of bash-completion. */
export function formatBashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const run = commands.find(({ name }) => name === 'run');
  const first = [...(run?.options ?? []).flatMap((option) => option.names), '--version'].join(' ');
  return `# bash completion of gen, printed by gen completion bash

_gen_words() {
  COMPREPLY+=($(compgen -W "$1" -- "$current"))
}

_gen_directories() {
  compopt -o filenames 2>/dev/null
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -d -- "$current")
}

_gen_files() {
  compopt -o filenames 2>/dev/null
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$current")
}

_gen_patterns() {
  _gen_directories
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -X '!*.go' -- "$current")
  [[ $current == @(.|./|*/) ]] && COMPREPLY+=("\${current%/}/...")
}

_gen() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  local position=0 index
  COMPREPLY=()
  # bash breaks words at equals signs.
  [[ $current == = ]] && current=
  [[ $previous == = ]] && previous=\${COMP_WORDS[COMP_CWORD - 2]}
  if ((COMP_CWORD == 1)); then
    case $current in
      -*) _gen_words '${first}' ;;
      *[./]*) _gen_patterns ;;
      *) _gen_words '${names}' ;;
    esac
    return
  fi
  for ((index = 2; index < COMP_CWORD; index++)); do
    [[ \${COMP_WORDS[index]} == -* ]] || ((position++))
  done
  case $command in
${commands.map(formatCommand).join('\n')}
  esac
}

complete -F _gen gen
`;
}

function formatCommand({ name, options, arguments: taken, repeats }: CompletedCommand): string {
  const valued = options.flatMap((option) => (option.value === undefined ? [] : [formatValued(option, option.value)]));
  const words = options.flatMap((option) => option.names).join(' ');
  const positions = taken.map((value, index) => `        ${repeats && index === taken.length - 1 ? '*' : index}) ${complete(value)} ;;`);
  const lines = [
    `    ${name})`,
    '      case $previous in',
    ...valued,
    '      esac',
    `      if [[ $current == -* ]]; then _gen_words '${words}'; else`,
    '      case $position in',
    ...positions,
    '      esac',
    '      fi',
    '      ;;',
  ];
  return lines.filter((_, index) => valued.length > 0 || (index !== 1 && index !== 2)).join('\n');
}

function formatValued({ names }: CompletedOption, value: CompletedValue): string {
  return `        ${names.join('|')}) ${complete(value)}; return ;;`;
}

function complete(value: CompletedValue): string {
  switch (value.kind) {
    case 'words':
      return `_gen_words '${value.words.join(' ')}'`;
    case 'anything':
      return ':';
    case 'patterns':
    case 'files':
    case 'directories':
      return `_gen_${value.kind}`;
  }
}
