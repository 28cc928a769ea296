import type { TestedFunction } from '../types/tested-function.ts';
import { isOfCall } from './are-met.ts';
import { fitSetting } from './fit-setting.ts';
import type { Assignment, Setting, Suggestion } from './offered-case.ts';
import { typeAt } from './type-at.ts';

/** Inputs to be tried, and what led to them. */
export interface Trial {
  readonly assignment: Assignment;
  readonly suggestions: readonly Suggestion[];
}

/** Whether inputs have a part like this anyway. */
function isZero(setting: Setting): boolean {
  if (setting.kind !== 'value') return false;
  return setting.value === 0n || setting.value === 0 || setting.value === '' || setting.value === false;
}

function fitSuggestion(tested: TestedFunction, { path, setting }: Suggestion): Setting | undefined {
  if (isOfCall(setting) || setting.kind === 'canceled') return setting;
  const type = typeAt(tested, path);
  return type && fitSetting(setting, type);
}

/** Inputs with one more part as a comparison suggests; `undefined` where the part cannot be that. */
export function extendTrial(tested: TestedFunction, { assignment, suggestions }: Trial, suggestion: Suggestion): Trial | undefined {
  const setting = fitSuggestion(tested, suggestion);
  if (setting === undefined) return undefined;
  if (setting.kind === 'absent' && assignment.get(suggestion.path)?.kind !== 'present') return undefined;
  const others = new Map([...assignment].filter(([path]) => path !== suggestion.path));
  if (!isZero(setting)) others.set(suggestion.path, setting);
  // Parts of what is replaced are gone with it; what is set anew is told last.
  const kept = suggestions.filter(({ path }) => path !== suggestion.path && others.has(path));
  return { assignment: others, suggestions: isZero(setting) ? kept : [...kept, suggestion] };
}

function settingText(setting: Setting): string {
  if (setting.kind === 'length') return `length ${setting.length}`;
  if (setting.kind !== 'value') return setting.kind;
  return JSON.stringify(setting.value, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** A text that is the same for the same inputs. */
export function assignmentKey(assignment: Assignment): string {
  return [...assignment]
    .map(([path, setting]) => `${path}=${settingText(setting)}`)
    .toSorted()
    .join(';');
}
