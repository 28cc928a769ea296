import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import { templateSets, type TemplateSet } from '@standin/targets';
import type { Io } from '../../io.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { CommandCall } from '../command.ts';
import { copyTemplates } from './copy-templates.ts';
import { formatTemplates, formatTemplatesJson } from './format-templates.ts';

const usageStatus = 2;

/** `gen templates list|copy`. Gives the exit status. */
export function runTemplatesCommand({ arguments: [action = '', target, directory], options }: CommandCall, io: Io): number {
  const settings = readOutputSettings(options, io);
  if (isMistake(settings)) return fail(settings, io);
  const isJson = settings.format === 'json';
  const set = templateSets.find((candidate) => candidate.target === target);
  switch (action) {
    case 'list': {
      if (target !== undefined && set === undefined) return fail(rejectTarget(target), io);
      const sets = set === undefined ? templateSets : [set];
      io.stdout.write(isJson ? formatTemplatesJson(sets) : formatTemplates(sets));
      return 0;
    }
    case 'copy':
      if (target === undefined || directory === undefined) return fail(missing('gen templates copy takes a target and a directory'), io);
      return set === undefined ? fail(rejectTarget(target), io) : copyTemplates(set, directory, { io, isJson });
    default:
      return fail(rejectAction(action), io);
  }
}

function fail(diagnostic: Diagnostic, io: Io): number {
  printDiagnostics([diagnostic], io);
  return usageStatus;
}

function missing(message: string): Diagnostic {
  return createDiagnostic({ code: 'GEN317', message, hint: 'gen templates copy gomock DIRECTORY' });
}

function rejectAction(action: string): Diagnostic {
  const actions = ['list', 'copy'];
  const hint = describeNearNames(action, actions) ?? `one of ${actions.join(', ')}`;
  return createDiagnostic({ code: 'GEN317', message: `gen templates has no ${action}`, hint });
}

function rejectTarget(target: string): Diagnostic {
  const targets = templateSets.map((set: TemplateSet) => set.target);
  const hint = describeNearNames(target, targets) ?? `one of ${targets.join(', ')}`;
  return createDiagnostic({ code: 'GEN317', message: `there is no target ${target}`, hint });
}
