import type { FileOutline } from './file-outline.ts';
import { outlineFile } from './outline-file.ts';

const most = 256;

const recent = new Map<string, FileOutline>();

/** What `outlineFile` gives; of the texts that were asked for lately it is remembered, since several look at one file, each for something else. */
export function outlineOnce(text: string): FileOutline {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const outline = outlineFile(text);
  recent.set(text, outline);
  if (recent.size > most) recent.delete(recent.keys().next().value ?? '');
  return outline;
}
