import type { SourceTree } from '@standin/modules';
import { summarizeFile, type FileSummary } from '@standin/model';

/** A source tree that summarizes Go files when they are first read, and does not keep their texts. */
export interface SummaryReader {
  readonly tree: SourceTree;
  /** The types of a Go file; none where it cannot be read. */
  summaryOf(path: string): FileSummary;
}

const emptySummary: FileSummary = Object.freeze({ types: [], imports: [] });

// A directory is read once to see which files count, and then for their types: both come together within so many files.
const mostTexts = 64;

/**
 * A reader over `base`. With `openTexts`, Go files are read through trees made by it, each given up after some files, so that what a tree remembers
 * is no more than a few texts; everything else is read through `base`. Test files are not summarized.
 */
export function createSummaryReader(base: SourceTree, openTexts?: () => SourceTree): SummaryReader {
  const summaries = new Map<string, FileSummary>();
  let texts = openTexts?.() ?? base;
  let count = 0;
  const read: SourceTree['read'] = (path) => {
    if (!path.endsWith('.go')) return base.read(path);
    if (openTexts !== undefined && ++count % mostTexts === 0) texts = openTexts();
    const result = texts.read(path);
    if (result.kind === 'text' && !path.endsWith('_test.go') && !summaries.has(path)) summaries.set(path, summarizeFile(result.text));
    return result;
  };
  const summaryOf = (path: string): FileSummary => {
    if (!summaries.has(path)) read(path);
    return summaries.get(path) ?? emptySummary;
  };
  return Object.freeze({ tree: Object.freeze({ ...base, read }), summaryOf });
}
