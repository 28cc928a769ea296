import { nameOf } from './go-test.ts';
import type { TestEvent } from './test-event.ts';

/** `store_test.go:12: the reason`, which testing prints of a skipped test. */
const logged = /^\S+_test\.go:\d+: (.*)$/;

/** Why tests are skipped: what each of them printed last. */
export function readReasons(skipped: ReadonlySet<string>, events: readonly TestEvent[]): readonly string[] {
  const reasons = new Map<string, string>();
  for (const event of events) {
    const reason = logged.exec(event.Output?.trim() ?? '')?.[1];
    if (reason !== undefined && skipped.has(nameOf(event))) reasons.set(nameOf(event), reason);
  }
  return [...reasons.values()];
}

/** The most frequent reasons, a line each, with their share of all. */
export function formatReasons(reasons: readonly string[], most: number): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const share = (count: number): string => `${((100 * count) / reasons.length).toFixed(1)} %`;
  return [...counts]
    .toSorted(([first, one], [second, other]) => other - one || (first < second ? -1 : 1))
    .slice(0, most)
    .map(([reason, count]) => `  ${share(count).padStart(6)}  ${reason}\n`)
    .join('');
}
