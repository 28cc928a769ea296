import type { DialectName } from '@standin/targets';
import type { Command } from './command.ts';

/** Flags of `go run` that take a value, which may stand in the next word (`go help build`, `go help run`). */
const flagsWithValue: ReadonlySet<string> = new Set(
  'C asmflags buildmode compiler covermode coverpkg exec gccgoflags gcflags installsuffix ldflags mod modfile o overlay p pgo pkgdir tags toolexec'.split(
    ' ',
  ),
);

const dialectNames: readonly DialectName[] = ['go.uber.org/mock', 'github.com/golang/mock'];

/** Tells what `go` with these words calls: `go run` and `go tool` of mockgen are mocks. */
export function classifyGoCommand(words: readonly string[]): Command {
  const [subcommand = ''] = words;
  if (subcommand !== 'run' && subcommand !== 'tool') {
    return { kind: 'other', name: /^[a-z]/.test(subcommand) ? `go ${subcommand}` : 'go' };
  }
  const { flags, rest } = splitFlags(words.slice(1));
  const [target = '', ...commandArguments] = rest;
  const path = target.replace(/@[^/]*$/, '');
  const dialect = dialectNames.find((name) => isMockgen(path, `${name}/mockgen`));
  if (dialect === undefined && !(subcommand === 'tool' && path === 'mockgen')) {
    return { kind: 'other', name: nameTarget(subcommand, path) };
  }
  const changing = flags.find((flag) => /^--?(?:C|n|exec)(?:=|$)/.test(flag));
  if (changing !== undefined) {
    return refuse(`a call with the flag ${changing} of go ${subcommand}, which is not carried out`, 'write the call without it');
  }
  return {
    kind: 'generate',
    target: 'gomock',
    program: 'mockgen',
    programAsCalled: 'mockgen',
    commandArguments,
    variables: {},
    ...(dialect !== undefined && { dialect }),
  };
}

// A vendored or checked out copy is called by its directory.
function isMockgen(path: string, importPath: string): boolean {
  return path === importPath || path.endsWith(`/${importPath}`);
}

function splitFlags(words: readonly string[]): { readonly flags: readonly string[]; readonly rest: readonly string[] } {
  let index = 0;
  for (; index < words.length && words[index]?.startsWith('-'); index++) {
    if (flagsWithValue.has((words[index] ?? '').replace(/^--?/, ''))) {
      index++;
    }
  }
  return { flags: words.slice(0, index), rest: words.slice(index) };
}

function nameTarget(subcommand: string, path: string): string {
  const isPackage = /^[^./][^/]*\.[^/]*\//.test(path);
  const elements = path.split(/[/\\]/).filter((element) => !/^v\d+$/.test(element));
  const last = elements.at(-1) ?? path;
  return isPackage ? last : `go ${subcommand} ${last.endsWith('.go') ? last : path}`.trim();
}

function refuse(reason: string, hint: string): Command {
  return { kind: 'refused', reason, hint };
}
