import type { ReportedCall, ReportedText } from '@standin/targets';

/** A text for people, on one line: `*` for what is not known of it, `<cfg.Topic>` for one of which nothing is. */
function describeText(text: ReportedText): string {
  if ('text' in text) return foldBlanks(text.text);
  if ('pattern' in text) return foldBlanks(text.pattern.map((part) => ('text' in part ? part.text : '*')).join(''));
  return `<${text.source}>`;
}

function foldBlanks(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function join(texts: readonly ReportedText[], separator: string): string {
  return texts.map(describeText).join(separator);
}

function label(word: string, texts: readonly ReportedText[]): string {
  return texts.length === 0 ? '' : `${word} ${join(texts, ' or ')}`;
}

/** What a call sends, for people: `get balance:*`, `topic transfers, key *`. */
export function describeCallTexts({ texts, topics, groups, keys, model, method, kind }: ReportedCall): string {
  const isCommand = kind === 'command' || kind === 'transaction';
  const first = texts.length > 0 ? join(texts, isCommand ? ' ' : ' or ') : model === undefined ? '' : `${method} ${model}`;
  const sent = isCommand ? [first, join(keys, ' ')].filter((part) => part !== '').join(' ') : first;
  const parts = [sent, label('topic', topics), label('group', groups), isCommand ? '' : label('key', keys)];
  const described = parts.filter((part) => part !== '').join(', ');
  return described === '' ? method : described;
}
