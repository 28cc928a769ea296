import { summarizeFile, type FileSummary } from '@standin/model';
import { createMemory, type SourceTree } from '@standin/modules';

/** A source tree that summarizes Go files when they are first read, so that their texts need not be kept. */
export interface SummaryReader {
  readonly tree: SourceTree;
  /** The types of a Go file; none where it cannot be read. */
  summaryOf(path: string): FileSummary;
}

const emptySummary: FileSummary = Object.freeze({ types: [], imports: [] });

/** A reader over `base`. */
export function createSummaryReader(base: SourceTree): SummaryReader {
  const summaries = createMemory<FileSummary>(base);
  const summarize = (path: string): FileSummary => {
    const result = base.read(path);
    return result.kind === 'text' ? summarizeFile(result.text) : emptySummary;
  };
  const summaryOf = (path: string): FileSummary => summaries(path, () => summarize(path));
  const read: SourceTree['read'] = (path) => {
    const result = base.read(path);
    if (path.endsWith('.go') && result.kind === 'text') summaryOf(path);
    return result;
  };
  return Object.freeze({ tree: Object.freeze({ ...base, read }), summaryOf });
}
