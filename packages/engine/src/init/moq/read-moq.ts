import type { Diagnostic } from '@standin/diagnostics';
import { noteLoss, refuseWish } from '../findings.ts';
import type { ToolCall } from '../find-tool-calls.ts';
import { makeForeignOutput } from '../foreign-output.ts';
import { readGoFlags, type ReadFlags } from '../go-flag-reader.ts';
import type { InitContext } from '../init-context.ts';
import { describeLoss } from '../key-mapping.ts';
import { findNamedPackage } from '../named-package.ts';
import type { Wish } from '../wished-output.ts';
import { moqFlags } from './moq-flags.ts';

/** Reads `moq [flags] source-dir interface[:alias]...`. */
export function readMoq(context: InitContext, { place, directory, words }: ToolCall): Wish {
  const flags = readGoFlags(words, { texts: ['out', 'pkg', 'fmt'], booleans: ['stub', 'skip-ensure', 'rm', 'with-resets', 'version'] });
  const refusal = findRefusal(flags);
  if (refusal !== undefined) return { tool: 'moq', place, outputs: [], findings: [refuseWish({ place, ...refusal })] };
  const { path } = context.session.tree;
  const [sourceDirectory = '.', ...names] = flags.rest;
  const source = findNamedPackage(context, sourceDirectory.startsWith('.') ? sourceDirectory : `./${sourceDirectory}`, directory);
  const outputs = names.map((name) => {
    const [interfaceName = '', alias] = name.split(':');
    return makeForeignOutput(context, {
      ...{ tool: 'moq', place, package: source, interface: interfaceName },
      destination: path.resolve(directory, flags.values.get('out') ?? ''),
      packageName: flags.values.get('pkg') ?? source.name ?? '',
      doubleName: alias ?? `${interfaceName}Mock`,
    });
  });
  return { tool: 'moq', place, outputs, findings: noteLosses(flags, place) };
}

function findRefusal({ values, rest, unknown }: ReadFlags): { readonly message: string; readonly hint: string } | undefined {
  const hint = 'the line stays as it is';
  if (unknown !== undefined) return { message: `moq has no flag ${unknown}`, hint };
  if (rest.length < 2) return { message: 'moq takes a directory and interfaces', hint };
  return values.has('out')
    ? undefined
    : { message: 'the double goes to standard output', hint: 'give the line an -out, or write an entry by hand' };
}

function noteLosses({ values }: ReadFlags, place: ToolCall['place']): readonly Diagnostic[] {
  return [...values.keys()].flatMap((name) => {
    const loss = describeLoss(moqFlags, `-${name}`);
    return loss === undefined || values.get(name) === 'false'
      ? []
      : [noteLoss({ place, word: `-${name}`, message: `-${name} is lost: ${loss}` })];
  });
}
