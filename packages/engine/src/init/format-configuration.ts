import { stringify } from 'yaml';
import type { JsonValue } from '@standin/config';
import type { FoldedConfiguration, FoldedInterface, FoldedOutput, FoldedPackage, Values } from './fold-outputs.ts';
import { formatHeading } from './format-heading.ts';
import { relativePath } from './relative-paths.ts';
import type { InitContext } from './init-context.ts';
import { isAdopted } from './tool.ts';
import type { WishedOutput } from './wished-output.ts';

const unit = '  ';

/** How long a mapping or list may be in one line: what is left of 80 columns where entries of `interfaces` stand. */
const inlineLength = 74;

/** A gen.yaml with comments: what it was made from, what the options are for, where each entry of another tool comes from. */
export function formatConfiguration(context: InitContext, folded: FoldedConfiguration): string {
  const wished = folded.packages.flatMap(({ interfaces }) => interfaces.flatMap(({ outputs }) => outputs.map((output) => output.wished)));
  if (wished.length === 0) return starter;
  const options = formatValues(folded.options, '');
  return [
    ...formatHeading(wished),
    'version: 1',
    ...(options.length === 0 ? [] : ['', '# What most doubles below have in common; what a package or interface says wins.', ...options]),
    '',
    '# Patterns as the go command has them, from the directory of this file, each',
    '# with the interfaces that have doubles.',
    // A key with comments alone below it would have no value.
    wished.every(({ inactive }) => inactive !== undefined) ? 'packages: {}' : 'packages:',
    ...formatPackages(context, folded.packages),
    '',
  ].join('\n');
}

/** What is written where nothing is found to carry over. */
const starter = `# Which test doubles gen writes. \`gen run\` writes them, \`gen check\` says which
# are stale.
version: 1

# Options for all packages, for instance:
# directory: "{{packageDirectory}}/mocks"
# filename: "{{snakeCase interface}}_mock.go"
# package: mocks
# typed: false

# Patterns as the go command has them, from the directory of this file, each
# with the interfaces that are mocked: all exported ones where none are named.
packages: {}
#   ./...:
#   ./store:
#     interfaces: [Store, "*Cache"]
`;

function formatPackages(context: InitContext, packages: readonly FoldedPackage[]): readonly string[] {
  const isForeign = (entry: FoldedPackage): boolean =>
    entry.interfaces.every(({ outputs }) => outputs.every(({ wished }) => !isAdopted(wished.tool)));
  const own = packages.filter((entry) => !isForeign(entry));
  const foreign = packages.filter(isForeign);
  const blocks = [...own, ...foreign].map((entry) => formatPackage(context, entry));
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])).map((line) => (line === '' ? line : unit + line));
}

/** The lines of an entry of `packages`, not yet indented. A package of which nothing is active is a comment as a whole. */
function formatPackage(context: InitContext, entry: FoldedPackage): readonly string[] {
  const outputs = entry.interfaces.flatMap((each) => each.outputs);
  const isInactive = outputs.every(({ wished }) => wished.inactive !== undefined);
  const body = [
    ...formatList('exclude', entry.exclude),
    ...formatValues(entry.options, ''),
    ...formatInterfaces(context, entry, isInactive),
    ...formatList('exclude-interfaces', entry.excludeInterfaces),
  ];
  const comments = describeShared(
    context,
    outputs.map(({ wished }) => wished),
  );
  const lines = [...comments, `${quote(entry.pattern)}:`, ...body.map((line) => unit + line)];
  return isInactive ? lines.map(comment) : lines;
}

function formatInterfaces(context: InitContext, { interfaces }: FoldedPackage, isInactive: boolean): readonly string[] {
  const [first] = interfaces;
  if (interfaces.length === 1 && first?.selector === '*' && first.outputs.length === 1 && first.outputs[0]?.options.size === 0) return [];
  const isCommented = !isCommon(interfaces.flatMap(({ outputs }) => outputs.map(({ wished }) => wished)));
  const lines = interfaces.flatMap((each) => formatInterface(context, each, { isInactive, isCommented }));
  const isPlain = interfaces.every(
    ({ outputs }) => outputs.length === 1 && outputs[0]?.options.size === 0 && outputs[0].wished.inactive === undefined,
  );
  if (isPlain && !isCommented)
    return formatList(
      'interfaces',
      interfaces.map(({ selector }) => selector),
    );
  return ['interfaces:', ...lines.map((line) => unit + line)];
}

interface InterfaceStyle {
  /** The whole package is a comment, so that entries of it need not be. */
  readonly isInactive: boolean;
  /** Each entry says where it comes from, since those of the package come from different places. */
  readonly isCommented: boolean;
}

function formatInterface(context: InitContext, { selector, outputs }: FoldedInterface, style: InterfaceStyle): readonly string[] {
  const active = outputs.filter(({ wished }) => wished.inactive === undefined);
  const inactive = outputs.filter(({ wished }) => wished.inactive !== undefined);
  const format = (several: readonly FoldedOutput[]): readonly string[] => {
    if (several.length === 0) return [];
    const comments = style.isCommented ? [...new Set(several.flatMap(({ wished }) => describeOrigin(context, wished)))] : [];
    const [first] = several;
    if (several.length === 1 && first !== undefined) return [...comments, ...formatEntry(selector, first.options)];
    return [...comments, `${quote(selector)}:`, ...several.flatMap(({ options }) => formatItem(options))];
  };
  const inert = format(inactive);
  return [...format(active), ...(style.isInactive ? inert : inert.map(comment))];
}

function formatEntry(selector: string, options: Values): readonly string[] {
  const inline = `${quote(selector)}: { ${[...options].map(([key, value]) => `${key}: ${formatInline(value)}`).join(', ')} }`;
  if (options.size === 0) return [`${quote(selector)}:`];
  return options.size <= 3 && inline.length <= inlineLength ? [inline] : [`${quote(selector)}:`, ...formatValues(options, unit)];
}

function formatItem(options: Values): readonly string[] {
  if (options.size === 0) return [`${unit}- {}`];
  return [`${unit}- { ${[...options].map(([key, value]) => `${key}: ${formatInline(value)}`).join(', ')} }`];
}

function formatValues(values: Values, indent: string): readonly string[] {
  return [...values].flatMap(([key, value]) => {
    const text = stringify(
      { [key]: value },
      { lineWidth: 0, defaultStringType: 'PLAIN', singleQuote: false, flowCollectionPadding: true },
    ).trimEnd();
    return (Array.isArray(value) ? `${key}: ${formatInline(value)}` : text).split('\n').map((line) => indent + line);
  });
}

function formatInline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((each) => quoteInFlow(String(each))).join(', ')}]`;
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
}

function formatList(key: string, values: readonly string[]): readonly string[] {
  if (values.length === 0) return [];
  const inline = `${key}: [${values.map(quoteInFlow).join(', ')}]`;
  return inline.length <= inlineLength ? [inline] : [`${key}:`, ...values.map((value) => `${unit}- ${quote(value)}`)];
}

function quote(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function quoteInFlow(text: string): string {
  return stringify([text], { lineWidth: 0, collectionStyle: 'flow' })
    .trim()
    .replace(/^\[\s*|\s*\]$/g, '');
}

function comment(line: string): string {
  return line.startsWith('#') ? line : `# ${line}`;
}

/** Whether all outputs of a package come from one place, which is then said once. */
function isCommon(wished: readonly WishedOutput[]): boolean {
  const origins = new Set(
    wished.map(({ tool, place, inactive, remark }) =>
      JSON.stringify([isAdopted(tool) && inactive === undefined ? 'adopted' : place, inactive, remark]),
    ),
  );
  return origins.size === 1;
}

function describeShared(context: InitContext, wished: readonly WishedOutput[]): readonly string[] {
  const [first] = wished;
  return first !== undefined && isCommon(wished) ? describeOrigin(context, first) : [];
}

/** Where an entry of another tool comes from. Lines that --adopt may remove are not pointed to. */
function describeOrigin({ session: { tree }, root }: InitContext, { tool, place, inactive, remark }: WishedOutput): readonly string[] {
  if (isAdopted(tool) && inactive === undefined) return [];
  const lines = [`# from ${tool}, ${relativePath(tree, root, place.file)}:${place.line}`];
  if (inactive !== undefined) return [...lines, `# not in force: ${inactive}`];
  return remark === undefined ? lines : [...lines, `# ${remark}`];
}
