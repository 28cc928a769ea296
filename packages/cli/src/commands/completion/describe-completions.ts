import { diagnosticCodes } from '@standin/diagnostics';
import { mockFlags, stubFlags } from '@standin/targets';
import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from '../command.ts';

/** What can stand in one place of a command line: one of some words, or names on disk. */
export type CompletedValue =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Directories and Go files, which patterns are. */
  | { readonly kind: 'patterns' }
  | { readonly kind: 'files' }
  | { readonly kind: 'directories' }
  | { readonly kind: 'anything' };

/** An option as a shell completes it. */
export interface CompletedOption {
  /** With hyphens: `-v`, `--verbose`. */
  readonly names: readonly string[];
  readonly description: string;
  /** What follows it; absent where nothing does. */
  readonly value?: CompletedValue;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments are, in order; the last stands for all that follow where `repeats`. */
  readonly arguments: readonly CompletedValue[];
  readonly repeats: boolean;
}

const helpOption: CompletedOption = { names: ['-h', '--help'], description: 'display help for command' };

/** Every command, `help` among them, with what can be completed of it. The flags of `gen mock` and `gen stub` are written as Go's. */
export function describeCompletions(table: readonly CommandDefinition[]): readonly CompletedCommand[] {
  const topics = [...table.map(({ name }) => name), 'options', ...Object.keys(diagnosticCodes)];
  const help: CompletedCommand = {
    name: 'help',
    summary: 'show the help of a command, or what a code means',
    options: [],
    arguments: [{ kind: 'words', words: topics }],
    repeats: false,
  };
  return [...table.map(describeCommand), help];
}

function describeCommand({ name, summary, options, arguments: taken }: CommandDefinition): CompletedCommand {
  const flags = goFlags.get(name);
  if (flags !== undefined) return { name, summary, options: flags.map(describeFlag), arguments: [{ kind: 'patterns' }], repeats: true };
  return {
    name,
    summary,
    options: [...options.flatMap((option) => (option.isSwitch ? describeSwitch(option) : [describeOption(option)])), helpOption],
    arguments: taken.map(describeArgument),
    repeats: taken.at(-1)?.syntax.includes('...') ?? false,
  };
}

function describeOption({ syntax, description, choices }: OptionDefinition): CompletedOption {
  const names = syntax.split(/[\s,]+/).filter((word) => word.startsWith('-'));
  const [, placeholder] = /[<[]([^>\]]*)[>\]]/.exec(syntax) ?? [];
  if (choices !== undefined) return { names, description, value: { kind: 'words', words: choices } };
  return placeholder === undefined ? { names, description } : { names, description, value: valueNamed(placeholder) };
}

function describeSwitch({ syntax, description }: OptionDefinition): readonly CompletedOption[] {
  const name = syntax.replace(/ .*$/, '');
  return [
    { names: [name], description },
    { names: [name.replace('--', '--no-')], description: `not: ${description}` },
  ];
}

function describeArgument({ syntax, choices }: ArgumentDefinition): CompletedValue {
  return choices === undefined ? valueNamed(syntax.replaceAll(/[<>[\].]/g, '')) : { kind: 'words', words: choices };
}

/** Usage lines name what stands in a place; some names say what that can be. */
function valueNamed(name: string): CompletedValue {
  if (/pattern/.test(name)) return { kind: 'patterns' };
  if (/director/.test(name)) return { kind: 'directories' };
  if (/file|path/.test(name)) return { kind: 'files' };
  return name === 'code' ? { kind: 'words', words: Object.keys(diagnosticCodes) } : { kind: 'anything' };
}

/** The commands whose flags are written as Go's. */
const goFlags: ReadonlyMap<string, typeof mockFlags> = new Map([
  ['mock', mockFlags],
  ['stub', stubFlags],
]);

function describeFlag({ name, placeholder, help }: (typeof mockFlags)[number]): CompletedOption {
  const option = { names: [`-${name}`], description: help.replace(/\..*$/s, '') };
  if (placeholder === undefined) return option;
  return { ...option, value: { kind: placeholder === 'FILE' ? 'files' : 'anything' } as const };
}
