import type { CompletedCommand, CompletedOption, CompletedValue } from './describe-completions.ts';

/** The completion of fish: one line a command, option and argument. */
export function formatFishScript(commands: readonly CompletedCommand[]): string {
  return `# fish completion of gen, printed by gen completion fish

function __gen_words
    set -l words (commandline -opc)
    string match -v -- '-*' $words[2..-1]
end

function __gen_needs_command
    test (count (__gen_words)) -eq 0
end

# Whether the command is called, and so many of its arguments stand before the cursor.
function __gen_at
    set -l words (__gen_words)
    test (count $words) -gt 0; or return 1
    test "$words[1]" = $argv[1]; or return 1
    test (count $argv) -eq 1; or test (math (count $words) - 1) -eq $argv[2]
end

function __gen_patterns
    __fish_complete_directories (commandline -ct)
    __fish_complete_suffix .go
end

complete -c gen -f
complete -c gen -n __gen_needs_command -l version -d 'print the version, and what it equals'
complete -c gen -n __gen_needs_command -a '(__gen_patterns)'
${commands.map(formatCommand).join('\n')}
`;
}

function formatCommand({ name, summary, options, arguments: taken, repeats }: CompletedCommand): string {
  return [
    `complete -c gen -n __gen_needs_command -a ${name} -d ${quote(summary)}`,
    ...options.map((option) => formatOption(name, option)),
    ...taken.map((value, index) => {
      const place = repeats && index === taken.length - 1 ? '' : ` ${index}`;
      return `complete -c gen -n '__gen_at ${name}${place}'${takes(value)}`;
    }),
  ].join('\n');
}

function formatOption(command: string, { names, description, value }: CompletedOption): string {
  const flags = names.map((name) => {
    if (name.startsWith('--')) return `-l ${name.slice(2)}`;
    return name.length === 2 ? `-s ${name.slice(1)}` : `-o ${name.slice(1)}`;
  });
  const needs = value === undefined ? '' : ` -r${takes(value)}`;
  return `complete -c gen -n '__gen_at ${command}' ${flags.join(' ')}${needs} -d ${quote(description)}`;
}

function takes(value: CompletedValue): string {
  switch (value.kind) {
    case 'words':
      return ` -a ${quote(value.words.join(' '))}`;
    case 'patterns':
      return " -a '(__gen_patterns)'";
    case 'files':
      return ' -F';
    case 'directories':
      return " -a '(__fish_complete_directories (commandline -ct))'";
    case 'anything':
      return '';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
