/** A command of a ```console block, and what it prints by the page. */
export interface ConsoleCommand {
  readonly command: string;
  readonly output: readonly string[];
}

/** A ```console block; lines count from 0, `end` is the line of the closing fence. */
export interface ConsoleBlock {
  readonly start: number;
  readonly end: number;
  readonly commands: readonly ConsoleCommand[];
}

function readCommands(lines: readonly string[]): readonly ConsoleCommand[] {
  const commands: { command: string; output: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) {
      commands.push({ command: line.slice(2), output: [] });
    } else {
      commands.at(-1)?.output.push(line);
    }
  }
  return commands;
}

/** The ```console blocks of a page in Markdown: lines that begin with `$ ` are commands, and what follows one is all that it prints. */
export function readConsoleBlocks(page: string): readonly ConsoleBlock[] {
  const lines = page.split('\n');
  return lines.flatMap((line, start) => {
    if (line !== '```console') return [];
    const end = lines.indexOf('```', start);
    return [{ start, end, commands: readCommands(lines.slice(start + 1, end)) }];
  });
}

/** The text with every duration made one. */
export function withoutTimes(text: string): string {
  return text.replaceAll(/\bin (?:\d+ min )?\d+(?:\.\d+)? m?s\b/g, 'in <time>');
}

function matchesFrom(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return actual.length === 0;
  if (first === '...') return rest.length === 0 || actual.some((_, index) => matchesFrom(rest, actual.slice(index)));
  return actual[0] !== undefined && withoutTimes(first) === withoutTimes(actual[0]) && matchesFrom(rest, actual.slice(1));
}

/** Whether a command printed what the page shows; times do not count, and a line `...` stands for any number of lines. */
export function isAsShown(shown: readonly string[], printed: readonly string[]): boolean {
  return matchesFrom(shown, printed);
}

/** The page with the outputs of the block at `block` replaced by what was printed. */
export function replaceOutputs(page: string, block: ConsoleBlock, printed: readonly (readonly string[])[]): string {
  const lines = page.split('\n');
  const texts = block.commands.flatMap(({ command, output }, index) => {
    const now = printed[index] ?? [];
    return [`$ ${command}`, ...(isAsShown(output, now) ? output : now)];
  });
  lines.splice(block.start + 1, block.end - block.start - 1, ...texts);
  return lines.join('\n');
}
