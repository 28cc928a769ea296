import { classifyGoCommand } from './classify-go-command.ts';
import type { Command } from './command.ts';
import { mentionsGenerator } from './mentions-generator.ts';
import { programName } from './program-name.ts';
import { splitShell } from './split-shell.ts';
import { targetsByVerb } from './targets-by-verb.ts';

/** Tells what the words of a directive call: aliases replaced, variables expanded. `isWindows` decides whether `.exe` belongs to a program's name. */
export function classifyCommand(words: readonly string[], isWindows: boolean): Command {
  const [program = '', ...rest] = words;
  const name = programName(program);
  switch (name) {
    case 'mockgen':
      return generate({ target: 'gomock', program: mockgenName(program, isWindows), programAsCalled: program, commandArguments: rest });
    case 'gen':
    case 'standin':
      return classifyOwn(program, rest);
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

function classifyOwn(program: string, [verb = '', ...commandArguments]: readonly string[]): Command {
  if (verb === 'fake') return { kind: 'fakes', words: commandArguments };
  const target = targetsByVerb.get(verb);
  if (target === undefined) return { kind: 'other', name: programName(program) };
  return generate({ target, program: `gen ${verb}`, programAsCalled: `${program} ${verb}`, commandArguments });
}

function generate(
  call: Pick<Extract<Command, { kind: 'generate' }>, 'target' | 'program' | 'programAsCalled' | 'commandArguments'>,
): Command {
  return { kind: 'generate', ...call, variables: {} };
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
  return command.kind === 'generate' || command.kind === 'refused' ? command : refuseOrCount(script, name);
}

function classifyAssigned(words: readonly string[], name: string, isWindows: boolean): Command {
  const count = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  if (count < 0 || words[count]?.startsWith('-')) {
    return refuseOrCount(words.join(' '), name);
  }
  const assignments = words.slice(0, count).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const);
  const command = classifyCommand(words.slice(count), isWindows);
  if (command.kind !== 'generate') {
    return command;
  }
  return { ...command, variables: { ...Object.fromEntries(assignments), ...command.variables } };
}

function refuseOrCount(script: string, name: string): Command {
  if (!mentionsGenerator(script)) {
    return { kind: 'other', name };
  }
  return {
    kind: 'refused',
    reason: 'a script that is more than one plain call of a generator',
    hint: 'write it as one plain call, or go on running it with `go generate`',
  };
}
