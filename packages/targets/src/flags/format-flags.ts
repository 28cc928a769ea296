import { wrapText } from '@standin/diagnostics';
import type { FlagDefinition } from './flag-definition.ts';

const columns = 80;
const helpIndent = ' '.repeat(8);

/** Flags for help, each with what it does below it: at most 80 columns wide, ending in a line end. */
export function formatFlags(flags: readonly FlagDefinition[]): string {
  return flags.map(formatFlag).join('');
}

function formatFlag({ name, placeholder, help }: FlagDefinition): string {
  const head = `  -${name}${placeholder === undefined ? '' : ` ${placeholder}`}\n`;
  return (
    head +
    wrapText(help, columns - helpIndent.length)
      .map((line) => `${helpIndent}${line}\n`)
      .join('')
  );
}
