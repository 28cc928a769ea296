import type { Place } from '@standin/model';
import { keyOf, limitWays, type FoldValue, type FoldValues } from './fold-value.ts';

/** What the variables of a function hold at one point of it. */
export interface FoldState {
  readonly variables: Map<string, FoldValues>;
  /** Whether the point cannot be reached: behind a return, for instance. */
  isDead: boolean;
}

/** What tells variables apart. */
export function variableKey({ origin }: Place): string {
  return `${origin.file.path}:${origin.offset}`;
}

/** A state that changes alone. */
export function forkState({ variables, isDead }: FoldState): FoldState {
  return { variables: new Map(variables), isDead };
}

/** The state where several ways meet: each variable that all of them know holds what it holds on any of them. */
export function meetStates(states: readonly FoldState[]): FoldState {
  const alive = states.filter(({ isDead }) => !isDead);
  const [first, ...others] = alive.length > 0 ? alive : states;
  if (first === undefined) return { variables: new Map(), isDead: true };
  const variables = new Map<string, FoldValues>();
  for (const [key, values] of first.variables) {
    const all = others.map((other) => other.variables.get(key));
    if (all.every((other) => other !== undefined)) variables.set(key, limitWays([...values, ...all.flat()]));
  }
  return { variables, isDead: alive.length === 0 };
}

/** The variables of a state that hold something else in a later one. */
export function changedVariables(before: FoldState, after: FoldState): readonly string[] {
  return [...before.variables].flatMap(([key, values]) => {
    const now = after.variables.get(key);
    return now !== undefined && keyOf(now) !== keyOf(values) ? [key] : [];
  });
}

function beginsWith(value: FoldValue, start: FoldValue): boolean {
  if (value.kind !== 'text' || start.kind !== 'text') return false;
  const [before, now] = [start.parts, value.parts];
  return before.every((part, index) => {
    const other = now[index];
    if (typeof part === 'string' && typeof other === 'string') return index === before.length - 1 ? other.startsWith(part) : other === part;
    return typeof part !== 'string' && typeof other !== 'string' && other?.source === part.source;
  });
}

/** Whether each of the values goes on from one that was held before: what a loop appends. */
export function goesOn(values: FoldValues, before: FoldValues): boolean {
  return values.every((value) => before.some((start) => beginsWith(value, start)));
}
