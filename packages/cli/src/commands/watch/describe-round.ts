import { displayPath } from '@standin/diagnostics';
import type { Round } from '@standin/engine';
import { formatDuration } from '../../output/format-duration.ts';
import { nameDoubles } from '../../output/name-doubles.ts';

/** What a line about a round needs beside it. */
export interface DescribeOptions {
  readonly milliseconds: number;
  /** How many errors stand. */
  readonly errors: number;
  /** Paths are shown from here. */
  readonly relativeTo: string;
}

/** A round in one line: what had changed, what was rewritten and removed, in how long, how many errors stand. */
export function describeRound({ changed, outcomes, removed }: Round, { milliseconds, errors, relativeTo }: DescribeOptions): string {
  const made = outcomes.filter(({ kind }) => kind === 'written').map(({ planned }) => planned);
  const written = made.flatMap(({ destination }) => destination ?? []);
  const name = (files: readonly string[], plural: string): string => {
    const [first = ''] = files;
    return files.length > 2
      ? `${files.length} ${plural}`
      : [first, ...files.slice(1)].map((file) => displayPath(file, relativeTo)).join(', ');
  };
  const done = [
    written.length > 0 ? `wrote ${name(written, `${nameDoubles(made)}s`)}` : removed.length > 0 ? '' : 'nothing to write',
    removed.length > 0 ? `removed ${name(removed, 'files')}` : '',
  ].filter((part) => part !== '');
  const cause = changed.length === 0 ? '' : `${name(changed, 'paths')} changed: `;
  return `${cause}${done.join(', ')} in ${formatDuration(milliseconds)}${describeErrors(errors)}`;
}

function describeErrors(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '; 1 error stands' : `; ${count} errors stand`;
}
