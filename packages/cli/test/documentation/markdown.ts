/** The cells of the first table of a page whose first heading is `heading`, without the row of headings. */
export function readTable(page: string, heading: string): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && splitRow(line)[0] === heading);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return start < 0 ? [] : lines.slice(start + 2, end).map(splitRow);
}

function splitRow(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The page without its fenced blocks. */
function withoutFences(page: string): string {
  return page.replaceAll(/^```[^]*?^```$/gm, '');
}

/** The targets of links and pictures that are not on the network, without fragments. */
export function readLinks(page: string): readonly string[] {
  return [...withoutFences(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** What stands in a code span and looks like a file or directory of the repository. */
export function readFileNames(page: string): readonly string[] {
  return [...withoutFences(page).matchAll(/`([\w@./-]+)`/g)]
    .map(([, name = '']) => name.replace(/^\.\//, ''))
    .filter((name) => /[\w-]\.(ts|mjs|md|json|hbs|sh|svg)$|^(packages|scripts|templates|examples|docs)\/|^[\w-]+\/$/.test(name));
}
