import { describeNearNames } from '@standin/diagnostics';
import type { DiagnosticFields } from '@standin/diagnostics';
import { findTextHelper, textHelpers } from '@standin/render';
import type { NameView } from './name-view.ts';

/** What is wrong with a template, without its place. */
export interface TemplateProblem extends Pick<DiagnosticFields, 'code' | 'message' | 'hint'> {
  /** The name or helper that is wrong, as it stands in the template. */
  readonly word?: string;
}

/** The problem of a name that the view does not have; `undefined` where it has it. */
export function checkName(name: string, view: NameView): TemplateProblem | undefined {
  if (Object.hasOwn(view, name)) return undefined;
  const message = findTextHelper(name) ? `the helper ${name} needs a name behind it` : `there is no name ${name} in templates of names`;
  const known = Object.keys(view);
  return { code: 'GEN411', message, hint: findTextHelper(name) ? `for example {{${name} interface}}` : suggest(name, known), word: name };
}

/** The problem of a call with `count` values; `undefined` where there is none. */
export function checkCall(name: string, count: number): TemplateProblem | undefined {
  const helper = findTextHelper(name);
  if (!helper)
    return {
      code: 'GEN411',
      message: `there is no helper ${name} in templates of names`,
      hint: suggest(name, Object.keys(textHelpers)),
      word: name,
    };
  if (helper.parameters === count) return undefined;
  const message = `the helper ${name} takes ${helper.parameters} ${helper.parameters === 1 ? 'value' : 'values'}, not ${count}`;
  return { code: 'GEN410', message, hint: `for example {{${helper.example[0]}}}`, word: name };
}

function suggest(name: string, known: readonly string[]): string {
  return describeNearNames(name, known) ?? `there are ${known.join(', ')}`;
}
