const special = /[;&|<>()`$*?[\]{}~#!\n\\]/;

/**
 * The words of a shell script that is one plain command: blanks, single and double quotes, nothing else that means something to a shell.
 * `undefined` for any other script.
 */
export function splitShell(script: string): readonly string[] | undefined {
  const words: string[] = [];
  const token = /\s+|((?:'[^']*'|"[^"`$\\]*"|[^\s'"])+)/gy;
  let end = 0;
  for (const match of script.trim().matchAll(token)) {
    end = match.index + match[0].length;
    const [, raw] = match;
    if (raw === undefined) {
      continue;
    }
    if (special.test(raw.replaceAll(/'[^']*'|"[^"]*"/g, ''))) {
      return undefined;
    }
    words.push(raw.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''));
  }
  return end === script.trim().length ? words : undefined;
}
