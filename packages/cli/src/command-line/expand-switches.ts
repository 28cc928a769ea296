import type { OptionDefinition } from '../commands/command.ts';

/**
 * The words of a command line with a value behind each switch of gen.yaml: `--typed` becomes `--typed=true`, `--no-typed` `--typed=false`. So a word that follows one is never
 * taken for its value, and `--typed=false` is understood, as Go's flags have it. Words behind `--` stay.
 */
export function expandSwitches(words: readonly string[], options: readonly OptionDefinition[]): readonly string[] {
  const names = new Set(options.filter(({ isSwitch }) => isSwitch).map(({ syntax }) => syntax.replace(/ .*$/, '')));
  const end = words.indexOf('--');
  return words.map((word, index) => {
    if (end >= 0 && index > end) return word;
    if (names.has(word)) return `${word}=true`;
    const positive = word.replace(/^--no-/, '--');
    return positive !== word && names.has(positive) ? `${positive}=false` : word;
  });
}
