import type { SourceTree } from '@standin/modules';
import { outlineFile } from '@standin/syntax';
import { parse } from 'yaml';
import type { WishPlace } from '../wished-output.ts';
import { asSettings, type Settings } from './mockery-file.ts';

/** An interface that `//mockery:` comments above its declaration ask for, with the settings that they hold. */
export interface MarkedInterface {
  readonly interface: string;
  readonly settings: Settings;
  readonly place: WishPlace;
}

const marker = '//mockery:';

/** The interfaces of a directory with `//mockery:generate: true` and the like in their documentation (mockery v3.6). */
export function findMockeryComments(tree: SourceTree, directory: string): readonly MarkedInterface[] {
  return (tree.list(directory) ?? []).flatMap(({ name, kind }) => {
    if (kind !== 'file' || !name.endsWith('.go')) return [];
    const file = tree.path.join(directory, name);
    const result = tree.read(file);
    return result.kind === 'text' && result.text.includes(marker) ? findInText(result.text, file) : [];
  });
}

function findInText(text: string, file: string): readonly MarkedInterface[] {
  const lines = text.split(/\r?\n/);
  return outlineFile(text).entries.flatMap(({ declaration, names: [name = ''] }): readonly MarkedInterface[] => {
    if (declaration.keyword !== 'type') return [];
    const line = text.slice(0, declaration.start).split('\n').length - 1;
    const comments: string[] = [];
    let first = line;
    for (let index = line - 1; lines[index]?.startsWith('//') === true; index--) {
      if (lines[index]?.startsWith(marker) !== true) continue;
      comments.unshift((lines[index] ?? '').slice(marker.length));
      first = index;
    }
    const settings = readComments(comments);
    if (settings === undefined || settings['generate'] === false) return [];
    return [{ interface: name, settings, place: { file, line: first + 1, sourceLine: lines[first] ?? '' } }];
  });
}

function readComments(comments: readonly string[]): Settings | undefined {
  if (comments.length === 0) return undefined;
  try {
    return asSettings(parse(comments.join('\n')));
  } catch {
    return undefined;
  }
}
