import { createDiagnostic, describeNearNames, exitStatus, type Diagnostic } from '@standin/diagnostics';
import { templateSets, type TemplateSet } from '@standin/targets';
import type { Io } from '../../io.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { copyTemplates } from './copy-templates.ts';
import { findOwnTemplates } from './find-own-templates.ts';
import { formatTemplates, formatTemplatesJson } from './format-templates.ts';

/** `gen templates list|copy`. Gives the exit status. */
export async function runTemplatesCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const [action = '', target, directory] = call.arguments;
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const isJson = settings.format === 'json';
  const set = templateSets.find((candidate) => candidate.target === target);
  switch (action) {
    case 'list': {
      if (target !== undefined && set === undefined) return refuse(rejectTarget(target));
      const sets = set === undefined ? templateSets : [set];
      const found = await findOwnTemplates(sets, call, io);
      if (!isJson) printDiagnostics(found.diagnostics, io);
      io.stdout.write(
        isJson ? formatTemplatesJson(sets, found, io.workingDirectory) : formatTemplates(sets, found.own, io.workingDirectory),
      );
      return exitStatus(found.diagnostics);
    }
    case 'copy':
      if (target === undefined || directory === undefined) return refuse(missing('gen templates copy takes a target and a directory'));
      return set === undefined ? refuse(rejectTarget(target)) : copyTemplates(set, directory, { io, isJson });
    default:
      return refuse(rejectAction(action));
  }
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
