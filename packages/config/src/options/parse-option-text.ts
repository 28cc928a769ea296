import { describeValue } from '../file/describe-value.ts';
import type { OptionDefinition } from './option-definition.ts';
import { optionSchemas } from './option-schemas.ts';

/** The value that a text outside of a file stands for, or what is wrong with it. */
export type ParsedOption =
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'bad'; readonly message: string; readonly hint: string };

/** Reads the value of an option from a flag, a variable or a comment: `1`, `true`, `0` or `false`; lists with commas; mappings as `from=to` with commas. */
export function parseOptionText(definition: OptionDefinition, text: string): ParsedOption {
  const value = convertText(definition, text);
  const checked = optionSchemas[definition.name].safeParse(value);
  if (checked.success) return { kind: 'value', value };
  const [issue] = checked.error.issues;
  if (issue?.code === 'custom') return { kind: 'bad', message: issue.message, hint: 'for example example.com/a.*=example.com/b.*' };
  const found = describeValue({ kind: 'scalar', value: text, offset: 0 });
  return {
    kind: 'bad',
    message: `${definition.key} has to be ${definition.expected}, not ${found}`,
    hint: `for example ${exampleText(definition)}`,
  };
}

const truths: Readonly<Record<string, boolean>> = {
  '1': true,
  t: true,
  true: true,
  yes: true,
  on: true,
  '0': false,
  f: false,
  false: false,
  no: false,
  off: false,
};

function convertText({ kind }: OptionDefinition, text: string): unknown {
  switch (kind) {
    case 'boolean':
      return Object.hasOwn(truths, text.toLowerCase()) ? truths[text.toLowerCase()] : text;
    case 'list':
      return splitList(text);
    case 'map':
      return Object.fromEntries(splitList(text).map(splitPair));
    case 'text':
    case 'template':
    case 'path':
    case 'data':
      return text;
  }
}

function splitList(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}

function splitPair(pair: string): readonly [string, string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

function exampleText({ kind, example }: OptionDefinition): string {
  const bare = example.replaceAll(/^[{["]\s*|\s*[}\]"]$/g, '');
  return kind === 'map' ? bare.replace(': ', '=') : bare;
}
