import type { YamlValue } from '../yaml/yaml-value.ts';
import { describeValue } from './describe-value.ts';
import { report, type FileContext } from './file-context.ts';

/** What a list of texts is for, in messages. */
export interface ListPurpose {
  readonly key: string;
  readonly expected: string;
  readonly example: string;
}

/** A text of a list and its offset. */
export interface ListedText {
  readonly text: string;
  readonly offset: number;
}

/** The texts of a list; a value that is none, and items that are none, are reported and left out. */
export function readTexts(context: FileContext, value: YamlValue, purpose: ListPurpose): readonly ListedText[] {
  if (value.kind !== 'list') {
    reportWrongValue(context, value, purpose);
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string' && item.value !== '') return [{ text: item.value, offset: item.offset }];
    const message = `an item of ${purpose.key} has to be a text, not ${describeValue(item)}`;
    const hint =
      item.kind === 'scalar' && item.value !== null && item.value !== ''
        ? `quote it: "${item.value}"`
        : `for example ${purpose.key}: ${purpose.example}`;
    report(context, { code: 'GEN403', message, offset: item.offset, hint });
    return [];
  });
}

/** Reports a value that is not of the type that its key takes. */
export function reportWrongValue(context: FileContext, value: YamlValue, { key, expected, example }: ListPurpose): void {
  const message = `${key} has to be ${expected}, not ${describeValue(value)}`;
  report(context, { code: 'GEN403', message, offset: value.offset, hint: `for example ${key}: ${example}` });
}
