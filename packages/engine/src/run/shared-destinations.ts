import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { locateOrigin } from '../plan/locate-origin.ts';
import type { Origin, PlannedRequest } from '../plan/plan.ts';
import { withoutHeading } from './without-heading.ts';

/** What a request made. `text` is absent where it failed, and where it is known to be that of the file: `isUnchanged`. */
export interface Made {
  /** Its place in the plan. */
  readonly index: number;
  readonly planned: PlannedRequest;
  readonly text?: string;
  /** Whether the file at the destination holds the text that the request would make; never told of a destination that several requests have. */
  readonly isUnchanged?: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether an earlier request made the same text for the same destination. */
  readonly isRepeated?: boolean;
}

/** The destinations of a plan that several requests have. */
export interface SharedDestinations {
  /** Whether several requests have the destination. */
  isShared(destination: string): boolean;
  /** Takes what a request made and gives what can be applied now: that itself, or, from the last request of a destination, all of the destination's. */
  settle(made: Made): readonly Made[];
}

/** Finds the destinations that several requests of a plan have in common. */
export function createSharedDestinations(requests: readonly PlannedRequest[]): SharedDestinations {
  const counts = new Map<string, number>();
  for (const { destination } of requests) if (destination !== undefined) counts.set(destination, (counts.get(destination) ?? 0) + 1);
  const waiting = new Map<string, Made[]>();
  return Object.freeze({
    isShared: (destination: string) => (counts.get(destination) ?? 0) > 1,
    settle(made: Made): readonly Made[] {
      const { destination = '' } = made.planned;
      const count = counts.get(destination) ?? 1;
      if (count === 1) return [made];
      const group = waiting.get(destination) ?? [];
      group.push(made);
      waiting.set(destination, group);
      return group.length < count ? [] : compareGroup(group);
    },
  });
}

function compareGroup(group: readonly Made[]): readonly Made[] {
  const [first, ...others] = group.filter(({ text }) => text !== undefined);
  if (first === undefined) return group;
  const different = others.find((other) => !isSame(first, other));
  if (different === undefined) {
    return group.map((made) => (others.includes(made) ? { ...made, isRepeated: true } : made));
  }
  return group.map((made) => {
    const { text: _, ...failed } = made;
    return made === different ? { ...failed, diagnostics: [...made.diagnostics, describeClash(first.planned, different.planned)] } : failed;
  });
}

/**
 * Whether two requests ask for the same. A line and an entry of gen.yaml may while one takes the place of the other: their mocks then differ in the comment that
 * names the command at most, and the line's is the one that is written.
 */
function isSame(first: Made, other: Made): boolean {
  if (first.text === other.text || first.text === undefined || other.text === undefined) return first.text === other.text;
  return first.planned.origin.kind !== other.planned.origin.kind && withoutHeading(first.text) === withoutHeading(other.text);
}

function describeClash({ origin: first }: PlannedRequest, { origin, destination = '' }: PlannedRequest): Diagnostic {
  const name = destination.replace(/^.*[/\\]/s, '');
  return createDiagnostic({
    code: 'GEN118',
    message: `writes ${name} with other content than ${describeKind(first)} does; nothing is written there`,
    hint: 'give one of them another destination',
    ...locateOrigin(origin, name),
    related: { label: describeKind(first), position: { file: first.file, line: first.line } },
  });
}

function describeKind({ kind }: Origin): string {
  return {
    directive: 'another directive',
    comment: 'a //gen: comment',
    configuration: 'an entry of gen.yaml',
    command: 'the command line',
  }[kind];
}
