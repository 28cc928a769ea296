import type { Diagnostic } from '@standin/diagnostics';
import { chooseHeader } from '../choose-header.ts';
import { refuseWish } from '../findings.ts';
import type { ToolCall } from '../find-tool-calls.ts';
import { readGoFlags, type ReadFlags } from '../go-flag-reader.ts';
import type { InitContext } from '../init-context.ts';
import { describeLoss } from '../key-mapping.ts';
import { findNamedPackage, type NamedPackage } from '../named-package.ts';
import { makeStubOutput } from '../stub-output.ts';
import type { Wish } from '../wished-output.ts';
import { counterfeiterFlags } from './counterfeiter-flags.ts';

/** Reads `counterfeiter [flags] [source-path] interface`, as a line or as a `//counterfeiter:generate` comment; `undefined` for `-generate`, which only says that there are comments. */
export function readCounterfeiter(context: InitContext, call: ToolCall): Wish | undefined {
  const { place, words } = call;
  const flags = readGoFlags(words, { texts: ['fake-name', 'o', 'header'], booleans: ['p', 'generate', 'q', 'help'] });
  if (flags.values.get('generate') === 'true') return undefined;
  const message = findRefusal(context, call, flags);
  if (message !== undefined) {
    return { tool: 'counterfeiter', place, outputs: [], findings: [refuseWish({ place, message, hint: 'the line stays as it is' })] };
  }
  const header = chooseHeader(context, { place, file: flags.values.get('header'), directory: call.directory });
  const findings: readonly Diagnostic[] = header.findings;
  return { tool: 'counterfeiter', place, outputs: [makeOutput(context, call, flags, header.options)], findings };
}

function findRefusal(context: InitContext, call: ToolCall, flags: ReadFlags): string | undefined {
  if (flags.unknown !== undefined) return `counterfeiter has no flag ${flags.unknown}`;
  if (flags.values.get('p') === 'true') return `-p is lost: ${describeLoss(counterfeiterFlags, '-p') ?? ''}`;
  if (flags.rest.includes('-')) return describeLoss(counterfeiterFlags, '-');
  const { source, name } = findInterface(context, call, flags);
  if (name === '') return 'counterfeiter takes an interface';
  const type = source.directory === undefined ? undefined : context.typesOf(source.directory).find((each) => each.name === name);
  return type?.kind === 'function type' ? `${name} is a function type, and doubles are made of interfaces` : undefined;
}

function findInterface(
  context: InitContext,
  { directory }: ToolCall,
  { rest }: ReadFlags,
): { readonly source: NamedPackage; readonly name: string } {
  const { tree } = context.session;
  const [first = '', second] = rest;
  if (second === undefined) {
    const dot = first.lastIndexOf('.');
    const path = first.slice(0, Math.max(dot, 0));
    return { source: findNamedPackage(context, path === '' ? '.' : path, directory), name: first.slice(dot + 1) };
  }
  const path = tree.path.resolve(directory, first);
  return { source: findNamedPackage(context, tree.kindOf(path) === 'file' ? tree.path.dirname(path) : path, directory), name: second };
}

function makeOutput(context: InitContext, call: ToolCall, flags: ReadFlags, options: ReturnType<typeof chooseHeader>['options']) {
  const { path } = context.session.tree;
  const { source, name } = findInterface(context, call, flags);
  const doubleName = flags.values.get('fake-name') ?? `Fake${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const file = `${doubleName.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()}.go`;
  const base = flags.rest.length > 1 ? (source.directory ?? call.directory) : call.directory;
  const given = flags.values.get('o');
  const asked = given === undefined ? path.join(base, `${path.basename(base)}fakes`) : path.resolve(call.directory, given);
  const destination = asked.endsWith('.go') ? asked : path.join(asked, file);
  const packageName = path.basename(path.dirname(destination)).replaceAll(/[^A-Za-z0-9_]/g, '');
  return makeStubOutput(context, {
    ...{ tool: 'counterfeiter', place: call.place, package: source, interface: name, destination, packageName, doubleName },
    options: { ...options, controls: true, 'copy-slices': true },
  });
}
