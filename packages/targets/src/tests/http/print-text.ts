import { quoteGo } from '../cases/print-value.ts';

/** A text, one character a byte, as a Go string literal in the form in which people write it: raw where it has quotes, with line ends behind that. */
export function printText(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  const [ending = ''] = /\n*$/.exec(text) ?? [];
  const line = text.slice(0, text.length - ending.length);
  if (!/^[\p{L}\p{N}\p{P}\p{S} \n\t]*$/u.test(line) || Buffer.from(text, 'utf8').toString('latin1') !== bytes) return quoteGo(bytes);
  if (!line.includes('"') || /[`\n\t]/.test(line)) return JSON.stringify(text);
  return ending === '' ? `\`${line}\`` : `\`${line}\` + ${JSON.stringify(ending)}`;
}
