import type { FileHeader } from '@standin/syntax';
import type { BuildContext } from '../types.ts';
import { evaluateGoBuild } from './evaluate-go-build.ts';
import { evaluatePlusBuild } from './evaluate-plus-build.ts';
import { matchTag } from './match-tag.ts';

/** What the constraints in a file's header say: it counts, it does not (and why), or they are malformed (and how). */
export type HeaderMatch = { readonly kind: 'matched' } | { readonly kind: 'excluded' | 'malformed'; readonly reason: string };

/** Applies a file's `//go:build` line or, where it has none, its `// +build` lines, all of which must hold (go/build's `Context.shouldBuild`). */
export function matchHeader(context: BuildContext, header: FileHeader): HeaderMatch {
  const holds = (tag: string): boolean => matchTag(context, tag);
  if (header.goBuild !== undefined) {
    const value = evaluateGoBuild(header.goBuild, holds);
    if (value === undefined) return { kind: 'malformed', reason: `malformed build constraint "//go:build ${header.goBuild}"` };
    return value ? { kind: 'matched' } : { kind: 'excluded', reason: `build constraint "${header.goBuild}" does not hold` };
  }
  const unmet = header.plusBuild.find((line) => !evaluatePlusBuild(line, holds));
  return unmet === undefined ? { kind: 'matched' } : { kind: 'excluded', reason: `build constraint "+build ${unmet}" does not hold` };
}
