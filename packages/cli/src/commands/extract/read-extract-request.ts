import nodePath from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isGoIdentifier, type ExtractRequest, type RequestedType } from '@standin/targets';
import type { CommandCall } from '../command.ts';

/** Reads what a call of `gen extract` asks for; or tells what is wrong with it. */
export function readExtractRequest(call: CommandCall, workingDirectory: string): ExtractRequest | readonly Diagnostic[] {
  const { options } = call;
  const [place = '', ...names] = call.arguments;
  const types = names.map(readType);
  const mistakes = [...checkNames(types), ...checkOptions(options, types)];
  if (mistakes.length > 0) return mistakes;
  const text = (name: string): string => readText(options, name);
  return Object.freeze({
    workingDirectory,
    ...(place.endsWith('.go') ? { source: place } : { packagePattern: place }),
    types: text('name') === '' ? types : types.map(({ name }) => ({ name, interfaceName: text('name') })),
    doubleNames: [],
    excludeInterfaces: [],
    includedMethods: readList(text('include')),
    excludedMethods: readList(text('exclude')),
    takesPromoted: options['promoted'] !== false,
    takesUnexported: options['unexported'] === true,
    carriesDocumentation: options['docs'] !== false,
    carriesTypeDocumentation: options['typeDocs'] === true,
    isProved: options['proof'] !== false,
    ...(text('comment') !== '' && { comment: text('comment') }),
    ...(text('header') !== '' && { header: text('header') }),
    ...(text('out') !== '' && { destination: text('out') }),
    ...(text('package') !== '' && { packageName: text('package') }),
    ...(text('templates') !== '' && { templates: { directory: nodePath.resolve(workingDirectory, text('templates')), data: {} } }),
    buildFlags: text('buildFlags')
      .split(' ')
      .filter((part) => part !== ''),
    writesPackageComment: true,
    writesSourceComment: true,
  });
}

function readText(options: CommandCall['options'], name: string): string {
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

function checkNames(types: readonly RequestedType[]): readonly Diagnostic[] {
  return types
    .filter(({ name, interfaceName }) => !isGoIdentifier(name) || (interfaceName !== undefined && !isGoIdentifier(interfaceName)))
    .map(({ name, interfaceName }) => {
      const written = interfaceName === undefined ? name : `${name}:${interfaceName}`;
      return refuse(`${JSON.stringify(written)} names no type`, 'write Type, or Type:NameOfItsInterface, one a word');
    });
}

function checkOptions(options: CommandCall['options'], types: readonly RequestedType[]): readonly Diagnostic[] {
  const [name, packageName] = [readText(options, 'name'), readText(options, 'package')];
  const mistakes: Diagnostic[] = [];
  if (name !== '' && types.length > 1) mistakes.push(refuse('--name is for one type', 'name the interfaces of several by Type:Name'));
  if (name !== '' && !isGoIdentifier(name))
    mistakes.push(refuse(`--name ${name} is no identifier`, 'an interface has a name such as Store'));
  if (packageName !== '' && (!isGoIdentifier(packageName) || packageName === '_'))
    mistakes.push(refuse(`--package ${packageName} is not the name of a package`, 'a package name is an identifier, such as service'));
  return mistakes;
}
