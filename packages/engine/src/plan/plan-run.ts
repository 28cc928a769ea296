import { createDiagnostic, placeDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { parseMockArguments } from '@standin/targets';
import { classifyCommand } from '../directives/classify-command.ts';
import type { Command } from '../directives/command.ts';
import { createVariables } from '../directives/directive-variables.ts';
import { readDirectives, type Directive } from '../directives/read-directives.ts';
import { findDestination } from '../run/find-destination.ts';
import type { Session } from '../types.ts';
import { expandPatterns } from './expand-patterns.ts';
import { listSourceFiles, type SourceFile } from './list-source-files.ts';
import { locateOrigin } from './locate-origin.ts';
import type { Origin, Plan, PlannedRequest } from './plan.ts';
import { usesGolangMock } from './uses-golang-mock.ts';
import { warnOfSharedDestinations } from './warn-of-shared-destinations.ts';

interface Draft {
  readonly requests: PlannedRequest[];
  readonly others: string[];
  readonly diagnostics: Diagnostic[];
}

/** Finds every directive that `patterns`, seen from `directory`, stand for, and tells which are carried out. Reads; writes nothing. */
export function planRun(session: Session, patterns: readonly string[], directory: string): Plan {
  const expansion = expandPatterns(session, patterns, directory);
  const draft: Draft = { requests: [], others: [], diagnostics: [...expansion.diagnostics] };
  for (const place of expansion.places) {
    for (const file of listSourceFiles(session, place)) {
      addFile(session, file, draft);
    }
  }
  draft.diagnostics.push(...warnOfSharedDestinations(draft.requests));
  return Object.freeze({ requests: draft.requests, others: countNames(draft.others), diagnostics: draft.diagnostics });
}

function addFile(session: Session, file: SourceFile, draft: Draft): void {
  const { packageName, name } = file;
  const directory = session.tree.path.dirname(file.path);
  const variablesAt = (line: number) => createVariables(session, { directory, file: name, line, packageName });
  for (const directive of readDirectives(file.text, variablesAt)) {
    const origin: Origin = { file: file.path, line: directive.line, sourceLine: directive.text };
    if (directive.kind === 'malformed') {
      addMalformed(directive, origin, draft);
    } else {
      addCommand(session, classifyCommand(directive.words, session.machine.platform === 'win32'), origin, draft);
    }
  }
}

function addMalformed(directive: Extract<Directive, { kind: 'malformed' }>, origin: Origin, draft: Draft): void {
  if (/\b(mockgen|gen mock|standin|-command)\b/.test(directive.text)) {
    const hint = 'the go command refuses the line as well';
    draft.diagnostics.push(createDiagnostic({ code: 'GEN116', message: directive.reason, hint, ...locateOrigin(origin) }));
  } else {
    draft.others.push('malformed lines');
  }
}

function addCommand(session: Session, command: Command, origin: Origin, draft: Draft): void {
  const directory = session.tree.path.dirname(origin.file);
  if (command.kind === 'other') {
    draft.others.push(command.name);
  } else if (command.kind === 'refused') {
    draft.diagnostics.push(refuse(command.reason, command.hint, origin));
  } else if (command.program !== 'gen mock' && !command.isModuleNamed && usesGolangMock(session.tree, directory)) {
    const reason = 'a call of mockgen in a module that uses github.com/golang/mock, which is not carried out yet';
    draft.diagnostics.push(refuse(reason, 'the maintained module is go.uber.org/mock', origin));
  } else {
    addMock(session, command, origin, draft);
  }
}

function addMock(session: Session, command: Extract<Command, { kind: 'mock' }>, origin: Origin, draft: Draft): void {
  const { program, programAsCalled, variables } = command;
  const workingDirectory = session.tree.path.dirname(origin.file);
  const parsed = parseMockArguments(command.commandArguments, { program, programAsCalled, workingDirectory });
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

function countNames(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
