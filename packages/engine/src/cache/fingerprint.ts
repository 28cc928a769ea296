import { describeAspect, type FileAspect } from '@standin/syntax';
import { listGoFiles, type DirectoryEntry, type Query, type ReadResult, type SourceTree } from '@standin/modules';
import { hashText } from './hash-text.ts';

/** What stands for the answer of a tree to a question: equal answers have equal fingerprints, and other answers others. Holds no NUL. */
export function fingerprintOf(tree: SourceTree, query: Query): string {
  const { kind, path } = query;
  switch (kind) {
    case 'read':
      return fingerprintOfText(tree.read(path));
    case 'list':
      return fingerprintOfEntries(tree.list(path));
    case 'goFiles':
      return tree.list(path) === undefined ? 'absent' : hashText(listGoFiles(tree, path).join('\0'));
    case 'kindOf':
      return tree.kindOf(path) ?? 'absent';
    case 'realPath': {
      const target = tree.realPath(path);
      return target === path ? 'same' : `to ${target}`;
    }
    default:
      return fingerprintOfAspect(tree.read(path), { ...query, kind });
  }
}

function fingerprintOfAspect(result: ReadResult, aspect: FileAspect): string {
  return result.kind === 'text' ? hashText(describeAspect(result.text, aspect)) : fingerprintOfText(result);
}

function fingerprintOfText(result: ReadResult): string {
  if (result.kind === 'text') return hashText(result.text);
  return result.kind === 'unreadable' ? `unreadable: ${result.reason}` : result.kind;
}

function fingerprintOfEntries(entries: readonly DirectoryEntry[] | undefined): string {
  if (entries === undefined) return 'absent';
  return hashText(entries.map(({ name, kind, isLink }) => `${name}\0${kind}${isLink === true ? ' link' : ''}`).join('\0'));
}
