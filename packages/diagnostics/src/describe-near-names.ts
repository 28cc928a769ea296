import { nearNames } from './near-names.ts';

/** The hint that lists near names, as `print` has them: `did you mean Reader or ReadCloser?`; `undefined` where none is near. */
export function describeNearNames(
  name: string,
  candidates: Iterable<string>,
  print = (candidate: string): string => candidate,
): string | undefined {
  const near = nearNames(name, candidates).map(print);
  const last = near.at(-1);
  if (last === undefined) {
    return undefined;
  }
  const others = near.slice(0, -1);
  return `did you mean ${others.length === 0 ? '' : `${others.join(', ')} or `}${last}?`;
}
