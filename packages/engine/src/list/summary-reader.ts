import { summarizeFile, type FileSummary } from '@standin/model';
import type { SourceTree } from '@standin/modules';

/** A source tree that summarizes Go files when they are first read, so that their texts need not be kept. */
export interface SummaryReader {
  readonly tree: SourceTree;
  /** The types of a Go file; none where it cannot be read. */
  summaryOf(path: string): FileSummary;
}

const emptySummary: FileSummary = Object.freeze({ types: [], imports: [] });

/** A reader over `base`. */
export function createSummaryReader(base: SourceTree): SummaryReader {
  const summaries = new Map<string, FileSummary>();
  const read: SourceTree['read'] = (path) => {
    const result = base.read(path);
    const isWanted = path.endsWith('.go') && !summaries.has(path);
    if (isWanted && result.kind === 'text') summaries.set(path, summarizeFile(result.text));
    return result;
  };
  const summaryOf = (path: string): FileSummary => {
    if (!summaries.has(path)) read(path);
    return summaries.get(path) ?? emptySummary;
  };
  return Object.freeze({ tree: Object.freeze({ ...base, read }), summaryOf });
}
