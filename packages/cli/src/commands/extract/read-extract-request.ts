import nodePath from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isGoIdentifier, type ExtractRequest, type FileRequest, type RequestedType, type UsedByRequest } from '@standin/targets';
import type { CommandCall } from '../command.ts';

/** What a call of `gen extract` asks for, or what is wrong with it. */
export type AskedExtract =
  | { readonly kind: 'types'; readonly request: ExtractRequest }
  | { readonly kind: 'usedBy'; readonly request: UsedByRequest }
  /** The files of the package are to change; `isWritten` where not only shown. */
  | { readonly kind: 'rewrite'; readonly request: UsedByRequest; readonly isWritten: boolean }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

type Options = CommandCall['options'];

/** Reads what a call of `gen extract` asks for. */
export function readExtractRequest({ arguments: words, options }: CommandCall, workingDirectory: string): AskedExtract {
  const file = readFileRequest(options, workingDirectory);
  const header = readText(options, 'header');
  const common = {
    ...file,
    carriesDocumentation: options['docs'] !== false,
    isProved: options['proof'] !== false,
    ...(header !== '' && { header }),
  };
  const usedBy = readText(options, 'usedBy');
  const types = words.slice(1).map(readType);
  const mistakes = [
    ...checkPackage(options),
    ...checkWrite(options),
    ...(usedBy === '' ? checkTypes(words, types, options) : checkUsedBy(words, options)),
  ];
  if (mistakes.length > 0) return { kind: 'invalid', diagnostics: mistakes };
  if (usedBy === '') return { kind: 'types', request: { ...common, ...readTypes(words[0] ?? '', types, options) } };
  const request = { ...common, packagePattern: usedBy, typeNames: readList(readText(options, 'type')) };
  return options['rewrite'] === true ? { kind: 'rewrite', request, isWritten: options['write'] === true } : { kind: 'usedBy', request };
}

function readFileRequest(options: Options, workingDirectory: string): FileRequest {
  const text = (name: string): string => readText(options, name);
  return {
    workingDirectory,
    buildFlags: text('buildFlags')
      .split(' ')
      .filter((part) => part !== ''),
    writesPackageComment: true,
    writesSourceComment: true,
    ...(text('out') !== '' && { destination: text('out') }),
    ...(text('package') !== '' && { packageName: text('package') }),
    ...(text('templates') !== '' && { templates: { directory: nodePath.resolve(workingDirectory, text('templates')), data: {} } }),
  };
}

function readTypes(
  place: string,
  types: readonly RequestedType[],
  options: Options,
): Omit<ExtractRequest, keyof FileRequest | 'isProved' | 'carriesDocumentation' | 'header'> &
  Pick<FileRequest, 'source' | 'packagePattern'> {
  const [interfaceName, comment] = [readText(options, 'name'), readText(options, 'comment')];
  return {
    ...(place.endsWith('.go') ? { source: place } : { packagePattern: place }),
    types: interfaceName === '' ? types : types.map(({ name }) => ({ name, interfaceName })),
    includedMethods: readList(readText(options, 'include')),
    excludedMethods: readList(readText(options, 'exclude')),
    takesPromoted: options['promoted'] !== false,
    takesUnexported: options['unexported'] === true,
    carriesTypeDocumentation: options['typeDocs'] === true,
    ...(comment !== '' && { comment }),
  };
}

function readText(options: Options, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value : '';
}

function readList(list: string): readonly string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function readType(word: string): RequestedType {
  const colon = word.indexOf(':');
  return colon < 0 ? { name: word } : { name: word.slice(0, colon), interfaceName: word.slice(colon + 1) };
}

function refuse(message: string, hint: string): Diagnostic {
  return createDiagnostic({ code: 'GEN317', message, hint });
}

function checkPackage(options: Options): readonly Diagnostic[] {
  const name = readText(options, 'package');
  if (name === '' || (isGoIdentifier(name) && name !== '_')) return [];
  return [refuse(`--package ${name} is not the name of a package`, 'a package name is an identifier, such as service')];
}

function checkWrite(options: Options): readonly Diagnostic[] {
  if (options['write'] !== true || options['rewrite'] === true) return [];
  return [refuse('--write goes with --rewrite', '--out writes a file of interfaces')];
}

function checkTypes(words: readonly string[], types: readonly RequestedType[], options: Options): readonly Diagnostic[] {
  if (words.length < 2) {
    const hint =
      'give a package or a Go file, and types of it: gen extract ./mysql Store\nor a package that uses some: gen extract --used-by ./service';
    return [createDiagnostic({ code: 'GEN305', message: words.length === 0 ? 'no package and no types' : 'no types', hint })];
  }
  const name = readText(options, 'name');
  const mistakes = types.flatMap(checkType);
  if (name !== '' && types.length > 1) mistakes.push(refuse('--name is for one type', 'name the interfaces of several by Type:Name'));
  if (name !== '' && !isGoIdentifier(name))
    mistakes.push(refuse(`--name ${name} is no identifier`, 'an interface has a name such as Store'));
  if (options['type'] !== undefined) mistakes.push(refuse('--type goes with --used-by', 'types stand behind the package'));
  if (options['rewrite'] === true) mistakes.push(refuse('--rewrite goes with --used-by', 'name the package whose files are to change'));
  return mistakes;
}

function checkType({ name, interfaceName }: RequestedType): readonly Diagnostic[] {
  if (isGoIdentifier(name) && (interfaceName === undefined || isGoIdentifier(interfaceName))) return [];
  const written = interfaceName === undefined ? name : `${name}:${interfaceName}`;
  return [refuse(`${JSON.stringify(written)} names no type`, 'write Type, or Type:NameOfItsInterface, one a word')];
}

/** Flags about the methods of types, with the values that they have where they are not given. */
const typeFlags: readonly (readonly [name: string, flag: string, absent: unknown])[] = [
  ['name', '--name', undefined],
  ['include', '--include', undefined],
  ['exclude', '--exclude', undefined],
  ['promoted', '--no-promoted', true],
  ['unexported', '--unexported', undefined],
  ['typeDocs', '--type-docs', undefined],
  ['comment', '--comment', undefined],
];

function checkUsedBy(words: readonly string[], options: Options): readonly Diagnostic[] {
  const mistakes: Diagnostic[] = [];
  if (words.length > 0)
    mistakes.push(refuse(`--used-by takes one package, not ${words.join(' ')}, too`, 'call the command once for each package'));
  for (const [name, flag, absent] of typeFlags)
    if (options[name] !== absent)
      mistakes.push(refuse(`${flag} does not go with --used-by`, 'what is called decides which methods there are'));
  return mistakes;
}
