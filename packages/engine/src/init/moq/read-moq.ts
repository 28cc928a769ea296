import { refuseWish } from '../findings.ts';
import type { ToolCall } from '../find-tool-calls.ts';
import { readGoFlags, type ReadFlags } from '../go-flag-reader.ts';
import type { InitContext } from '../init-context.ts';
import { findNamedPackage } from '../named-package.ts';
import { makeStubOutput } from '../stub-output.ts';
import type { Wish } from '../wished-output.ts';

/** Reads `moq [flags] source-dir interface[:alias]...`. Without -stub, moq's doubles panic where a function is not set. */
export function readMoq(context: InitContext, { place, directory, words }: ToolCall): Wish {
  const flags = readGoFlags(words, { texts: ['out', 'pkg', 'fmt'], booleans: ['stub', 'skip-ensure', 'rm', 'with-resets', 'version'] });
  const refusal = findRefusal(flags);
  if (refusal !== undefined) return { tool: 'moq', place, outputs: [], findings: [refuseWish({ place, ...refusal })] };
  const { path } = context.session.tree;
  const [sourceDirectory = '.', ...names] = flags.rest;
  const source = findNamedPackage(context, sourceDirectory.startsWith('.') ? sourceDirectory : `./${sourceDirectory}`, directory);
  const isOn = (flag: string): boolean => (flags.values.get(flag) ?? 'false') !== 'false';
  const outputs = names.map((name) => {
    const [interfaceName = '', alias] = name.split(':');
    return makeStubOutput(context, {
      ...{ tool: 'moq', place, package: source, interface: interfaceName },
      destination: path.resolve(directory, flags.values.get('out') ?? ''),
      packageName: flags.values.get('pkg') ?? source.name ?? '',
      doubleName: alias ?? `${interfaceName}Mock`,
      options: { strict: !isOn('stub'), ensure: !isOn('skip-ensure') },
    });
  });
  return { tool: 'moq', place, outputs, findings: [] };
}

function findRefusal({ values, rest, unknown }: ReadFlags): { readonly message: string; readonly hint: string } | undefined {
  const hint = 'the line stays as it is';
  if (unknown !== undefined) return { message: `moq has no flag ${unknown}`, hint };
  if (rest.length < 2) return { message: 'moq takes a directory and interfaces', hint };
  return values.has('out')
    ? undefined
    : { message: 'the double goes to standard output', hint: 'give the line an -out, or write an entry by hand' };
}
