import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { checkDepfile } from '../../flags/check-depfile.ts';
import { isGoIdentifier } from '../../flags/go-identifier.ts';
import { parseGoFlags, type GoFlags } from '../../flags/parse-go-flags.ts';
import type { StubRequest } from '../request.ts';
import { stubFlags } from './stub-flags.ts';

/** What a command line of `gen stub` asks for. */
export type StubArguments =
  | {
      readonly kind: 'request';
      readonly request: StubRequest;
      /** `-depfile`: no part of the stubs. */
      readonly depfile?: string;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/** Reads the command line of `gen stub`: flags in Go's syntax, then a package or a Go file, then the interfaces, each with the name of its stub at will. */
export function parseStubArguments(
  commandArguments: readonly string[],
  { workingDirectory, programAsCalled = 'gen stub' }: { readonly workingDirectory: string; readonly programAsCalled?: string },
): StubArguments {
  const result = parseGoFlags(commandArguments, stubFlags);
  if (result.kind === 'help') return result;
  if (result.kind === 'invalid') return { kind: 'invalid', diagnostics: [result.diagnostic] };
  const { flags } = result;
  const [place = '', list] = flags.rest;
  const named = readList(list);
  const diagnostics = [...checkArguments(flags), ...checkTexts(flags), ...checkDepfile(flags, 'out'), ...named.diagnostics];
  if (diagnostics.length > 0) return { kind: 'invalid', diagnostics };
  const text = (name: string): string => flags.texts.get(name) ?? '';
  const isOn = (name: string): boolean => flags.booleans.get(name) ?? stubFlags.find((flag) => flag.name === name)?.isOnByDefault ?? false;
  const repeated = commandArguments.filter((_, index) => flags.words.get('depfile')?.has(index) !== true);
  const request: StubRequest = {
    target: 'stub',
    workingDirectory,
    ...(place.endsWith('.go') ? { source: place } : { packagePattern: place }),
    ...(list !== undefined && { interfaceList: named.entries.map(({ name }) => name).join(',') }),
    doubleNames: named.entries.flatMap(({ name, doubleName }) => (doubleName === undefined ? [] : [{ name, doubleName }])),
    excludeInterfaces: [],
    ...(text('out') !== '' && { destination: text('out') }),
    ...(text('package') !== '' && { packageName: text('package') }),
    buildFlags: text('build_flags')
      .split(' ')
      .filter((part) => part !== ''),
    ...(text('build_constraint') !== '' && { buildConstraint: text('build_constraint') }),
    ...(text('copyright_file') !== '' && { copyrightFile: text('copyright_file') }),
    writesPackageComment: true,
    writesSourceComment: true,
    isProved: isOn('ensure'),
    isStrict: isOn('strict'),
    hasControls: isOn('controls'),
    copiesSlices: isOn('copy_slices'),
    keepsRows: isOn('memory'),
    ...(isOn('write_generate_directive') && { generateDirective: [programAsCalled, ...repeated].join(' ').trimEnd() }),
  };
  const depfile = text('depfile');
  return { kind: 'request', request: Object.freeze(request), ...(depfile !== '' && { depfile }), diagnostics: [] };
}

interface NamedInterface {
  readonly name: string;
  readonly doubleName?: string;
}

function readList(list: string | undefined): { readonly entries: readonly NamedInterface[]; readonly diagnostics: readonly Diagnostic[] } {
  if (list === undefined) return { entries: [], diagnostics: [] };
  const entries: NamedInterface[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const part of list.split(',')) {
    const [name = '', ...rest] = part.trim().split(':');
    const [doubleName] = rest;
    if (name === '') {
      const message = `empty name in the interface list ${JSON.stringify(list)}`;
      diagnostics.push(createDiagnostic({ code: 'GEN314', message, hint: 'leave the list out for all interfaces' }));
    } else if (rest.length > 1 || (doubleName !== undefined && !isGoIdentifier(doubleName))) {
      const message = `bad entry ${JSON.stringify(part)} in the interface list`;
      diagnostics.push(createDiagnostic({ code: 'GEN306', message, hint: 'write Interface, or Interface:NameOfItsStub' }));
    } else entries.push({ name, ...(doubleName !== undefined && { doubleName }) });
  }
  return { entries, diagnostics };
}

function checkArguments({ rest }: GoFlags): readonly Diagnostic[] {
  if (rest.length === 0 || rest[0] === '') {
    const hint = 'give a package or a Go file, and its interfaces: gen stub . Reader,Writer';
    return [createDiagnostic({ code: 'GEN305', message: 'nothing to read: no package and no file', hint })];
  }
  if (rest.length <= 2) return [];
  const flag = rest.find((word) => word.startsWith('-'));
  const message = `expected a package or file and an interface list, got ${rest.length} arguments`;
  const hint =
    flag === undefined
      ? 'separate interfaces by commas, without blanks: Reader,Writer'
      : `flags stand before the arguments: move ${flag} forward`;
  return [createDiagnostic({ code: 'GEN305', message, hint })];
}

function checkTexts({ texts }: GoFlags): readonly Diagnostic[] {
  const name = texts.get('package') ?? '';
  const isName = name === '' || (isGoIdentifier(name) && name !== '_');
  const message = isName ? '-build_constraint takes one line' : `-package=${name} is not the name of a package`;
  const hint = isName ? 'join conditions with && and ||' : 'a package name is an identifier, such as stubs';
  if (isName && !/[\r\n]/.test(texts.get('build_constraint') ?? '')) return [];
  return [createDiagnostic({ code: 'GEN315', message, hint })];
}
