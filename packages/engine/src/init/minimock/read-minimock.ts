import { refuseWish } from '../findings.ts';
import type { ToolCall } from '../find-tool-calls.ts';
import { makeForeignOutput } from '../foreign-output.ts';
import { readGoFlags, type ReadFlags } from '../go-flag-reader.ts';
import type { InitContext } from '../init-context.ts';
import { findNamedPackage, packageAt } from '../named-package.ts';
import type { Wish, WishedOutput } from '../wished-output.ts';

/** Reads `minimock -i interfaces -o destinations`. */
export function readMinimock(context: InitContext, call: ToolCall): Wish {
  const { place, words } = call;
  const flags = readGoFlags(words, { texts: ['i', 'o', 's', 'pr', 'n', 'p'], booleans: ['g', 'gr', 'h', 'version'] });
  const hint = 'the line stays as it is';
  if (flags.unknown !== undefined) return refuse(call, `minimock has no flag ${flags.unknown}`);
  const outputs = splitList(flags, 'i', '*').flatMap((_, index) => readInterface(context, call, flags, index));
  if (outputs.length === 0)
    return { tool: 'minimock', place, outputs, findings: [refuseWish({ place, message: 'no interface was found', hint })] };
  return { tool: 'minimock', place, outputs, findings: [] };
}

function refuse({ place }: ToolCall, message: string): Wish {
  return { tool: 'minimock', place, outputs: [], findings: [refuseWish({ place, message, hint: 'the line stays as it is' })] };
}

function splitList({ values }: ReadFlags, name: string, otherwise: string): readonly string[] {
  const value = values.get(name) ?? '';
  return (value === '' ? otherwise : value).split(',');
}

/** The entries of one element of -i: `Interface`, `path.Interface`, `path.*`. */
function readInterface(context: InitContext, call: ToolCall, flags: ReadFlags, index: number): readonly WishedOutput[] {
  const element = splitList(flags, 'i', '*')[index] ?? '';
  const dot = element.lastIndexOf('.');
  const source = findNamedPackage(context, dot <= 0 ? '.' : element.slice(0, dot), call.directory);
  const type = element.slice(dot + 1);
  const isAll = type === '*';
  const names = isAll ? namesOf(context, source.directory) : [type];
  const outputs = splitList(flags, 'o', '');
  const asked = outputs.length === 1 ? (outputs[0] ?? '') : (outputs[index] ?? '');
  const given = splitList(flags, 'p', '')[index] ?? '';
  const alias = splitList(flags, 'n', '')[index] ?? '';
  return names.map((name) => {
    const destination = findDestination(context, call, flags, { asked, name });
    return makeForeignOutput(context, {
      ...{ tool: 'minimock', place: call.place, package: source, interface: name, destination },
      packageName: given === '' ? packageNameAt(context, destination) : given,
      doubleName: alias === '' ? `${name}Mock` : alias,
    });
  });
}

function namesOf({ typesOf }: InitContext, directory: string | undefined): readonly string[] {
  return directory === undefined ? [] : typesOf(directory).flatMap(({ kind, name }) => (kind === 'interface' ? [name] : []));
}

interface AskedFile {
  readonly asked: string;
  readonly name: string;
}

function findDestination(context: InitContext, { directory }: ToolCall, { values }: ReadFlags, { asked, name }: AskedFile): string {
  const { path } = context.session.tree;
  const output = path.resolve(directory, asked);
  if (output.endsWith('.go')) return output;
  const snake = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
  return path.join(output, `${values.get('pr') ?? ''}${snake}${values.get('s') ?? '_mock_test.go'}`);
}

function packageNameAt(context: InitContext, destination: string): string {
  const { path } = context.session.tree;
  const directory = path.dirname(destination);
  return packageAt(context, directory).name ?? path.basename(directory).replaceAll(/\W/g, '_');
}
