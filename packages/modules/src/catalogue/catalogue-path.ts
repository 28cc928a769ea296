import type { PlatformPath } from 'node:path';

/** What stands in messages where a path leads into the catalogue. */
const displayedSource = '(standard library)';

/** The directory that the catalogue takes the place of a GOROOT under. No such directory exists, and users never see it. */
export function catalogueRoot(path: Pick<PlatformPath, 'sep'>): string {
  return path.sep === '\\' ? 'C:\\standin-catalogue\\go' : '/standin-catalogue/go';
}

/** Whether a path leads into the catalogue, which is the same for ever in one version of Standin. */
export function isCataloguePath(path: Pick<PlatformPath, 'sep'>, file: string): boolean {
  return file.startsWith(catalogueRoot(path));
}

/** Text with every path into the catalogue as users may see it: `(standard library)/io/io.go`. */
export function hideCataloguePaths(path: Pick<PlatformPath, 'sep'>, text: string): string {
  const root = catalogueRoot(path);
  if (!text.includes(root)) return text;
  return text
    .split(root)
    .map((part, index) => (index === 0 ? part : displayedSource + displayRest(part)))
    .join('');
}

function displayRest(rest: string): string {
  return rest.replace(/^[/\\]src(?![^/\\\s:])/, '').replace(/^[^\s:]+/, (file) => file.replaceAll('\\', '/'));
}
