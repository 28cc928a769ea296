import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes every `//go:generate` line below `root` an empty comment, so that only files of configuration ask for anything. */
export function removeDirectives(root: string): void {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.go'));
  for (const file of files.map((name) => join(root, name))) {
    const text = readFileSync(file, 'utf8');
    const changed = text.replaceAll(/^\/\/go:generate[ \t].*$/gm, '//');
    if (changed !== text) writeFileSync(file, changed);
  }
}
