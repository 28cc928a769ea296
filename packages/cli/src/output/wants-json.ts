/** Whether a command line, or GEN_FORMAT where it is given, asks for JSON. The line may have mistakes: it is not read as options are. */
export function wantsJson(words: readonly string[], format: string | undefined): boolean {
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (options.includes('--json')) return true;
  const last = options.findLastIndex((word) => word === '--format' || word.startsWith('--format='));
  if (last === -1) return format === 'json';
  return options[last] === '--format=json' || (options[last] === '--format' && options[last + 1] === 'json');
}
