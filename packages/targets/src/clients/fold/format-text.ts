import type { CallExpression, Expression } from '@standin/syntax';
import { limitWays, mergeParts, partsOf, type FoldValue, type FoldValues } from './fold-value.ts';
import { unknownValue, type FoldRun } from './fold-run.ts';
import type { Hole } from './folded-text.ts';
import { sourceOf } from './source-of.ts';

/** What is formatted (package fmt, Printing). */
export interface Formatting {
  readonly format: FoldValues;
  readonly values: readonly FoldValues[];
  readonly arguments: readonly Expression[];
}

const verb = /%(?<flags>[-+# 0]*)(?<width>[0-9]*)(?:\.[0-9]*)?(?:\[(?<index>[0-9]+)\])?(?<verb>[a-zA-Z%*])/g;

/** A verb that prints a text or an integer as it is. */
function isPlain(flags: string, width: string, letter: string, { kind }: FoldValue): boolean {
  if (flags !== '' || width !== '') return false;
  return kind === 'number' ? letter === 'd' || letter === 'v' : letter === 's' || letter === 'v';
}

/** One value for each argument, and the arguments as they are written. */
interface Choice {
  readonly values: readonly FoldValue[];
  readonly written: readonly Expression[];
}

/** All ways to take one value for each argument. */
function choose([first, ...others]: readonly FoldValues[]): readonly (readonly FoldValue[])[] {
  if (first === undefined) return [[]];
  const rest = choose(others);
  return first.flatMap((value) => rest.map((values) => [value, ...values]));
}

/** One text of a format: its verbs are filled in where the value is known, and are holes where not. */
function fill(run: FoldRun, pieces: readonly (string | Hole)[], { values, written }: Choice): FoldValue | undefined {
  const parts: (string | Hole)[] = [];
  let next = 0;
  for (const piece of pieces) {
    if (typeof piece !== 'string') return undefined;
    let end = 0;
    for (const match of piece.matchAll(verb)) {
      const { flags = '', width = '', index, verb: letter = '' } = match.groups ?? {};
      if (letter === '*') return undefined;
      parts.push(piece.slice(end, match.index));
      end = match.index + match[0].length;
      if (letter === '%') {
        parts.push('%');
        continue;
      }
      if (index !== undefined) next = Number(index) - 1;
      const expression = written[next];
      const value = values[next];
      next++;
      if (expression === undefined || value === undefined) return undefined;
      const source = sourceOf(run.body.site.file, expression);
      parts.push(...(isPlain(flags, width, letter, value) ? partsOf(value, source) : [{ source }]));
    }
    parts.push(piece.slice(end));
  }
  return { kind: 'text', parts: mergeParts(parts) };
}

/** The text that fmt.Sprintf makes. */
export function formatText(run: FoldRun, call: CallExpression, formatting: Formatting): FoldValues {
  const choices = choose(formatting.values).map((values) => ({ values, written: formatting.arguments }));
  const texts = formatting.format.flatMap((format) =>
    choices.map((choice) => (format.kind === 'text' && !call.hasEllipsis ? fill(run, format.parts, choice) : undefined)),
  );
  const isWhole = texts.length > 0 && texts.every((text) => text !== undefined);
  return isWhole ? limitWays(texts) : unknownValue(run, call, 'a format that is not known');
}
