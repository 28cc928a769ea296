import { displayPath } from '@standin/diagnostics';
import type { Outcome, Session } from '@standin/engine';
import type { DescribeDifference } from '../../output/report-outcomes.ts';
import { findFirstDifference } from './first-difference.ts';

/** Says of a missing file who asks for it, and of a stale one where it begins to differ and who makes it otherwise; paths as seen from `relativeTo`. */
export function createDifferenceDescriber({ disk: tree }: Session, relativeTo: string): DescribeDifference {
  return ({ kind, planned: { destination = '', origin }, text = '' }: Outcome) => {
    if (kind === 'missing') return { why: `asks for ${displayPath(destination, relativeTo)}, which is not there` };
    const result = tree.read(destination);
    const asker = `${displayPath(origin.file, relativeTo)}:${origin.line}`;
    const { line, ...sides } = findFirstDifference(result.kind === 'text' ? result.text : '', text);
    return { line, why: `${asker} makes it otherwise`, ...sides };
  };
}
