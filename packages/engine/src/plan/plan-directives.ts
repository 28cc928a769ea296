import { createDiagnostic, placeDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { parseTargetArguments, type DialectName } from '@standin/targets';
import { classifyCommand } from '../directives/classify-command.ts';
import type { Command } from '../directives/command.ts';
import { createVariables } from '../directives/directive-variables.ts';
import { mentionsGenerator } from '../directives/mentions-generator.ts';
import { readDirectives, type Directive } from '../directives/read-directives.ts';
import { findDestination } from '../run/find-destination.ts';
import type { Session } from '../types.ts';
import { createDialectFinder } from './find-dialect.ts';
import { locateOrigin } from './locate-origin.ts';
import type { Draft } from './plan-draft.ts';
import type { Origin } from './plan.ts';
import type { ScannedFile } from './scan-directory.ts';

/** The lines of a Go file, and the directory that it lies in. */
export interface AskingFile extends Pick<ScannedFile, 'name' | 'packageName' | 'directives'> {
  /** Absolute. */
  readonly directory: string;
}

interface DirectivePlan {
  readonly session: Session;
  readonly dialectOf: (directory: string) => DialectName;
  readonly draft: Draft;
}

/** Plans what the `//go:generate` lines of files ask for. */
export function planDirectives(session: Session, files: readonly AskingFile[]): Draft {
  const draft: Draft = { requests: [], fakes: [], others: [], diagnostics: [] };
  const plan = { session, dialectOf: createDialectFinder(session.tree), draft };
  for (const each of files) planFile(plan, each);
  return draft;
}

function planFile(plan: DirectivePlan, { directory, packageName, name, directives }: AskingFile): void {
  const { session, draft } = plan;
  const file = session.tree.path.join(directory, name);
  const variablesAt = (line: number) => createVariables(session, { directory, file: name, line, packageName });
  for (const directive of readDirectives(directives, variablesAt)) {
    const origin: Origin = { kind: 'directive', file, line: directive.line, sourceLine: directive.text };
    if (directive.kind === 'malformed') {
      addMalformed(directive, origin, draft);
    } else {
      addCommand(plan, classifyCommand(directive.words, session.machine.platform === 'win32'), origin);
    }
  }
}

function addMalformed(directive: Extract<Directive, { kind: 'malformed' }>, origin: Origin, draft: Draft): void {
  if (mentionsGenerator(directive.text) || /\b(standin|-command)\b/.test(directive.text)) {
    const hint = 'the go command refuses the line as well';
    draft.diagnostics.push(createDiagnostic({ code: 'GEN116', message: directive.reason, hint, ...locateOrigin(origin) }));
  } else {
    draft.others.push('malformed lines');
  }
}

function addCommand(plan: DirectivePlan, command: Command, origin: Origin): void {
  const { draft } = plan;
  if (command.kind === 'other') {
    draft.others.push(command.name);
  } else if (command.kind === 'fakes') {
    draft.fakes.push({ origin, words: command.words });
  } else if (command.kind === 'refused') {
    draft.diagnostics.push(refuse(command.reason, command.hint, origin));
  } else {
    addRequest(plan, command, origin);
  }
}

function addRequest({ session, dialectOf, draft }: DirectivePlan, command: Extract<Command, { kind: 'generate' }>, origin: Origin): void {
  const { target, program, programAsCalled, commandArguments, variables } = command;
  const workingDirectory = session.tree.path.dirname(origin.file);
  const dialect = command.dialect ?? dialectOf(workingDirectory);
  const parsed = parseTargetArguments(target, commandArguments, { program, programAsCalled, workingDirectory, dialect });
  if (parsed.kind === 'version' || parsed.kind === 'help') {
    draft.others.push(`${program} -${parsed.kind}`);
    return;
  }
  draft.diagnostics.push(
    ...parsed.diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, locateOrigin(origin, findFlag(diagnostic)))),
  );
  if (parsed.kind === 'request') {
    const destination = findDestination(session.tree, parsed.request);
    draft.requests.push(Object.freeze({ origin, request: parsed.request, ...(destination !== undefined && { destination }), variables }));
  }
}

function findFlag({ message }: Diagnostic): string | undefined {
  return /(?<=^|\s)-[\w-]+/.exec(message)?.[0];
}

function refuse(reason: string, hint: string, origin: Origin): Diagnostic {
  return createDiagnostic({ code: 'GEN117', message: reason, hint, ...locateOrigin(origin) });
}
