import { classifyGoCommand } from './classify-go-command.ts';
import type { Command } from './command.ts';
import { programName } from './program-name.ts';
import { splitShell } from './split-shell.ts';

/** Tells what the words of a directive call: aliases replaced, variables expanded. `isWindows` decides whether `.exe` belongs to a program's name. */
export function classifyCommand(words: readonly string[], isWindows: boolean): Command {
  const [program = '', ...rest] = words;
  const name = programName(program);
  switch (name) {
    case 'mockgen':
      return mock(mockgenName(program, isWindows), program, rest);
    case 'gen':
    case 'standin':
      return rest[0] === 'mock' ? mock('gen mock', `${program} mock`, rest.slice(1)) : { kind: 'other', name };
    case 'go':
      return classifyGoCommand(rest);
    case 'env':
      return classifyAssigned(rest, name, isWindows);
    case 'sh':
    case 'bash':
      return classifyShell(rest, name, isWindows);
    default:
      return { kind: 'other', name };
  }
}

function mock(program: string, programAsCalled: string, commandArguments: readonly string[]): Command {
  return { kind: 'mock', program, programAsCalled, commandArguments, variables: {} };
}

function mockgenName(program: string, isWindows: boolean): string {
  const base = program.replace(/^.*[/\\]/s, '');
  return isWindows ? base.replace(/\.exe$/, '') : base;
}

function classifyShell(words: readonly string[], name: string, isWindows: boolean): Command {
  const flag = words.findIndex((word) => /^-[a-z]*c$/.test(word));
  const script = words[flag + 1];
  if (flag < 0 || script === undefined || words.slice(0, flag).some((word) => !/^-[eux]+$/.test(word))) {
    return refuseOrCount(words.join(' '), name);
  }
  const inner = splitShell(script);
  if (inner === undefined) {
    return refuseOrCount(script, name);
  }
  const command = classifyAssigned(inner[0] === 'exec' ? inner.slice(1) : inner, name, isWindows);
  return command.kind === 'mock' || command.kind === 'refused' ? command : refuseOrCount(script, name);
}

function classifyAssigned(words: readonly string[], name: string, isWindows: boolean): Command {
  const count = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  if (count < 0 || words[count]?.startsWith('-')) {
    return refuseOrCount(words.join(' '), name);
  }
  const assignments = words.slice(0, count).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const);
  const command = classifyCommand(words.slice(count), isWindows);
  if (command.kind !== 'mock') {
    return command;
  }
  return { ...command, variables: { ...Object.fromEntries(assignments), ...command.variables } };
}

function refuseOrCount(script: string, name: string): Command {
  if (!/\bmockgen\b|\bgen mock\b/.test(script)) {
    return { kind: 'other', name };
  }
  return {
    kind: 'refused',
    reason: 'a script that is more than one plain call of a mock generator',
    hint: 'write it as one plain call, or go on running it with `go generate`',
  };
}
