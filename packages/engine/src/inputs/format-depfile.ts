/**
 * A dependency file for Make and Ninja: the targets depend on the inputs, and each input is a target of its own without anything, so that one that is gone breaks no
 * build (gcc's -MD -MP). Names are written as they are given, with `/`. Empty where there is no target or no input.
 */
export function formatDepfile(targets: readonly string[], inputs: readonly string[]): string {
  if (targets.length === 0 || inputs.length === 0) return '';
  const head = `${targets.map(escapeName).join(' ')}:`;
  const names = inputs.map(escapeName);
  return [[head, ...names.map((name) => `  ${name}`)].join(' \\\n'), ...names.map((name) => `${name}:`)]
    .map((rule) => `${rule}\n`)
    .join('\n');
}

/** Whether a text has the form that `formatDepfile` gives: one rule, and an empty one for each of its inputs. An empty text has it. */
export function isDepfileText(text: string): boolean {
  const [rule = '', ...others] = text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (rule === '') return text.trim() === '';
  const [, names = ''] = /^\S.*?(?<!\\):(?=\s)(.*)$/.exec(rule) ?? [];
  const inputs = names.match(/(?:\\.|\S)+/g) ?? [];
  return inputs.length > 0 && inputs.length === others.length && inputs.every((name, index) => others[index] === `${name}:`);
}

/** gcc's way: a backslash before blanks, `#` and `:`, with those that stand before a blank doubled; `$` doubled. The colon of a Windows drive stays as it is. */
function escapeName(name: string): string {
  const [drive = ''] = /^[A-Za-z]:(?=\/)/.exec(name) ?? [];
  const rest = name.slice(drive.length);
  return (
    drive +
    rest
      .replaceAll(/(\\*)([ \t])/g, '$1$1\\$2')
      .replaceAll(/[#:]/g, '\\$&')
      .replaceAll('$', '$$$$')
  );
}
