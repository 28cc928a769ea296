import type { Diagnostic } from '@standin/diagnostics';
import { dialectOf, type DialectName } from '../dialect.ts';
import type { MockRequest } from '../request.ts';
import { checkPackageArguments, checkSourceArguments, type Arguments } from './check-arguments.ts';
import { checkValues } from './check-values.ts';
import { flagsOf, mockFlags } from './mock-flags.ts';
import { parseAuxiliaryFiles } from './parse-auxiliary-files.ts';
import { parseGoFlags, type GoFlags } from '../../flags/parse-go-flags.ts';
import { parseImportNames } from './parse-import-names.ts';
import { parseMockNames } from './parse-mock-names.ts';

/** Who calls: the program's name decides what mockgen's users may rely on. `workingDirectory` is absolute. */
export interface MockCaller {
  /** `mockgen`, or `gen mock`: for the command comment. */
  readonly program: string;
  /** How the program was called, `../bin/mockgen` for instance: for -write_generate_directive. `program` where absent. */
  readonly programAsCalled?: string;
  readonly workingDirectory: string;
  /** Whose mocks the module needs; those of go.uber.org/mock where absent. */
  readonly dialect?: DialectName;
}

/** What a command line asks for. `diagnostics` of a request are warnings and notes only. */
export type MockArguments =
  | {
      readonly kind: 'request';
      readonly request: MockRequest;
      /** `-depfile` of `gen mock`: no part of the mock, and of the comment that names the command. */
      readonly depfile?: string;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'version' }
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/** Reads mockgen's command line (v0.6.0, flags in Go's syntax); everything wrong with it in form is a diagnostic, what it names is not looked up. */
export function parseMockArguments(commandArguments: readonly string[], caller: MockCaller): MockArguments {
  const result = parseGoFlags(commandArguments, flagsOf(caller.program));
  if (result.kind === 'invalid') {
    return { kind: 'invalid', diagnostics: [result.diagnostic] };
  }
  if (result.kind === 'help') {
    return { kind: 'help' };
  }
  return result.flags.booleans.get('version') === true ? { kind: 'version' } : createRequest(result.flags, commandArguments, caller);
}

function createRequest(flags: GoFlags, commandArguments: readonly string[], caller: MockCaller): MockArguments {
  const text = (name: string): string => flags.texts.get(name) ?? '';
  const positional = readPositional(flags, caller);
  const mockNames = parseMockNames(text('mock_names'));
  const imports = parseImportNames(text('imports'));
  const auxFiles = parseAuxiliaryFiles(text('aux_files'));
  const diagnostics = [
    ...checkValues(flags, caller.dialect),
    ...positional.diagnostics,
    ...mockNames.diagnostics,
    ...imports.diagnostics,
    ...auxFiles.diagnostics,
  ];
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { kind: 'invalid', diagnostics };
  }
  const request: MockRequest = {
    target: 'gomock',
    workingDirectory: caller.workingDirectory,
    program: caller.program,
    programAsCalled: caller.programAsCalled ?? caller.program,
    commandArguments: commandArguments.filter((_, index) => flags.words.get('depfile')?.has(index) !== true),
    ...(caller.dialect !== undefined && { dialect: caller.dialect }),
    ...readTexts(text),
    ...(positional.packagePattern !== undefined && { packagePattern: positional.packagePattern }),
    ...(positional.interfaceList !== undefined && { interfaceList: positional.interfaceList }),
    doubleNames: mockNames.entries,
    imports: imports.entries,
    auxFiles: auxFiles.entries,
    excludeInterfaces: splitFilled(text('exclude_interfaces'), ','),
    buildFlags: splitFilled(text('build_flags'), ' '),
    ...readBooleans(flags, caller.dialect),
  };
  const depfile = text('depfile');
  return { kind: 'request', request: Object.freeze(request), ...(depfile !== '' && { depfile }), diagnostics };
}

function readPositional(flags: GoFlags, caller: MockCaller): Arguments {
  const isNotSupported = (flags.texts.get('model_gob') ?? '') !== '';
  if ((flags.texts.get('source') ?? '') !== '') {
    return checkSourceArguments(flags, caller.program !== 'gen mock');
  }
  return isNotSupported ? { diagnostics: [] } : checkPackageArguments(flags);
}

type GivenTexts = Partial<
  Pick<MockRequest, 'source' | 'destination' | 'packageName' | 'selfPackage' | 'buildConstraint' | 'copyrightFile'>
>;

/** The flags with one plain value; for mockgen, an empty one is not given. */
function readTexts(text: (name: string) => string): GivenTexts {
  return {
    ...(text('source') !== '' && { source: text('source') }),
    ...(text('destination') !== '' && { destination: text('destination') }),
    ...(text('package') !== '' && { packageName: text('package') }),
    ...(text('self_package') !== '' && { selfPackage: text('self_package') }),
    ...(text('build_constraint') !== '' && { buildConstraint: text('build_constraint') }),
    ...(text('copyright_file') !== '' && { copyrightFile: text('copyright_file') }),
  };
}

function readBooleans({ booleans }: GoFlags, dialect: DialectName | undefined) {
  const isOn = (name: string): boolean => booleans.get(name) ?? mockFlags.find((flag) => flag.name === name)?.isOnByDefault ?? false;
  return {
    isTyped: isOn('typed'),
    writesCommandComment: booleans.get('write_command_comment') ?? dialectOf(dialect).hasCommandComment,
    writesPackageComment: isOn('write_package_comment'),
    writesSourceComment: isOn('write_source_comment'),
    writesGenerateDirective: isOn('write_generate_directive'),
    isDebugParser: isOn('debug_parser'),
  };
}

function splitFilled(value: string, separator: string): readonly string[] {
  return value.split(separator).filter((part) => part !== '');
}
