import { goMinorOf } from '../environment/go-version.ts';
import { evaluateGoBuild } from './evaluate-go-build.ts';

const negatedTag = /![ \t]*[\p{L}\p{Nd}_.]+/gu;

/** The minor version of Go without which the expression of a `//go:build` line cannot hold (go/build/constraint, GoVersion); `undefined` where any will do. */
export function impliedGoMinor(expression: string): number | undefined {
  const positive = expression.replaceAll(negatedTag, 'any');
  const isEnough = (minor: number): boolean => evaluateGoBuild(positive, (tag) => (goMinorOf(tag) ?? 0) <= minor) === true;
  const named = [...positive.matchAll(/go1\.\d+/g)].flatMap(([tag]) => goMinorOf(tag) ?? []);
  return isEnough(0) ? undefined : named.toSorted((left, right) => left - right).find(isEnough);
}
