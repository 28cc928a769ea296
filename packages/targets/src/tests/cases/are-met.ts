import { callName, isFailing, type DependencyCall } from '../wiring/dependency-call.ts';
import type { Assignment, CallSetting, Setting } from './offered-case.ts';

function comesTo(call: DependencyCall, { kind }: Setting): boolean {
  return call.kind === 'fake' ? call.outcome === kind : kind === 'fails' && isFailing(call);
}

/** Whether a setting says what a call comes to. */
export function isOfCall(setting: Setting): setting is CallSetting {
  return ['fails', 'finds', 'changesNothing'].includes(setting.kind);
}

/** Whether all calls were made of which a case says what they come to. */
export function areMet(assignment: Assignment, calls: readonly DependencyCall[]): boolean {
  return [...assignment].every(
    ([path, setting]) => !isOfCall(setting) || calls.some((call) => callName(call) === path && comesTo(call, setting)),
  );
}
