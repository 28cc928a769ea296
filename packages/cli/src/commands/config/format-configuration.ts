import { optionDefinitions } from '@standin/config/options';
import { createStyles, displayPath, type Styles, type TextPosition } from '@standin/diagnostics';
import type { ConfigurationView, ConfiguredOutput, ConfiguredValue } from '@standin/engine';
import { describeSource } from './describe-source.ts';
import { wrapValue } from './wrap-value.ts';

/** How a configuration is printed. */
export interface ConfigurationFormat {
  /** The interface that was asked for. */
  readonly interface?: string | undefined;
  /** Paths are shown from here. */
  readonly relativeTo: string;
  readonly columns: number;
  readonly color: boolean;
}

/** A configuration for people: files and entries, then for each output a table with a line an option. */
export function formatConfiguration(view: ConfigurationView, format: ConfigurationFormat): string {
  const styles = createStyles(format.color);
  const { relativeTo } = format;
  const shown = (path: string): string => displayPath(path, relativeTo) || '.';
  const patternWidth = Math.max(0, ...view.entries.map(({ pattern }) => pattern.length));
  const heads = [
    ['package', view.importPath === '' ? shown(view.directory) : view.importPath],
    ...view.files.map((file, index) => [index === 0 ? 'files' : '', shown(file)]),
    ...view.entries.map(({ pattern, place }, index) => [
      index === 0 ? 'entries' : '',
      `${pattern.padEnd(patternWidth)}  ${showPlace(place, relativeTo)}`,
    ]),
  ];
  const head = heads.map(([title = '', text = '']) => `${styles.bold(title.padEnd(titleWidth))}${text}`);
  return [...head, ...view.outputs.flatMap((output, index) => [...(index === 0 ? [] : ['']), ...formatOutput(output, format, styles)])]
    .map((line) => `${line}\n`)
    .join('');
}

const titleWidth = 'interface  '.length;

function showPlace({ position: { file, line, column } }: TextPosition, relativeTo: string): string {
  return [displayPath(file, relativeTo), line, column].filter((part) => part !== undefined).join(':');
}

function formatOutput(output: ConfiguredOutput, format: ConfigurationFormat, styles: Styles): readonly string[] {
  const { interface: name, relativeTo } = format;
  const { names, target } = output;
  const title = (text: string): string => styles.bold(text.padEnd(titleWidth));
  const asked = name === undefined ? [] : [`${title('interface')}${name}, ${describeTaking(output, relativeTo)}`];
  const written = names && [
    `${title('writes')}${displayPath(names.destination, relativeTo)}: ${names.mockName} in package ${names.packageName}`,
  ];
  return [...asked, ...(written ?? []), `${title('target')}${target}`, '', ...formatValues(output.values, format, styles)];
}

function describeTaking({ takenBy, place }: ConfiguredOutput, relativeTo: string): string {
  const at = place === undefined ? '' : ` at ${showPlace(place, relativeTo)}`;
  switch (takenBy) {
    case 'comment':
      return `asked for by a comment${at}`;
    case 'name':
      return `taken by its name${at}`;
    case 'pattern':
      return `taken by a pattern of the entry${at}`;
    case 'all':
      return `taken as all of the package are${at}`;
    default:
      return 'which nothing in gen.yaml takes';
  }
}

interface Row {
  readonly key: string;
  readonly source: string;
  readonly value: string;
  readonly isDefault: boolean;
}

function formatValues(values: readonly ConfiguredValue[], { relativeTo, columns }: ConfigurationFormat, styles: Styles): readonly string[] {
  const rows = values.flatMap((value) => createRows(value, relativeTo));
  const keyWidth = Math.max(...rows.map(({ key }) => key.length)) + 2;
  const sourceWidth = Math.max('from'.length, ...rows.map(({ source }) => source.length)) + 2;
  const indent = ' '.repeat(keyWidth + sourceWidth);
  const head = styles.bold(`${'option'.padEnd(keyWidth)}${'from'.padEnd(sourceWidth)}value`);
  const lines = rows.flatMap(({ key, source, value, isDefault }) => {
    const [first = '', ...others] = wrapValue(value, columns - indent.length);
    const text = [`${key.padEnd(keyWidth)}${source.padEnd(sourceWidth)}${first}`, ...others.map((part) => indent + part)];
    return text.map((line) => (isDefault ? styles.dim(line.trimEnd()) : line.trimEnd()));
  });
  return [head, ...lines];
}

function createRows({ name, value, provenance, parts }: ConfiguredValue, relativeTo: string): readonly Row[] {
  const { key } = optionDefinitions[name];
  const row = (text: string, { origin }: typeof provenance, title: string): Row => ({
    key: title,
    source: describeSource(origin, relativeTo),
    value: text,
    isDefault: origin.kind === 'default',
  });
  if (parts.length > 0) {
    return parts.map((part, index) => row(`${part.key}: ${showValue(part.value)}`, part.provenance, index === 0 ? key : ''));
  }
  return [row(showValue(value), provenance, key)];
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '(none)' : value.join(', ');
  if (typeof value === 'string') return value === '' ? '(none)' : value;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? '(none)' : JSON.stringify(value);
}
