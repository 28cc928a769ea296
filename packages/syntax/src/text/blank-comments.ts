import { skipComment, skipQuoted, skipRawString } from './skip.ts';

/**
 * The text with blanks in the place of its general comments, their line feeds kept: one that holds a line feed acts like one (Go spec, Comments), which the
 * grammar does not know. Every index stays what it was.
 */
export function blankComments(text: string): string {
  if (!text.includes('/*')) return text;
  let blanked = '';
  let copied = 0;
  for (let index = 0; index < text.length;) {
    const character = text[index];
    if (character === '"' || character === "'") index = skipQuoted(text, index);
    else if (character === '`') index = skipRawString(text, index);
    else if (character !== '/') index++;
    else {
      const end = skipComment(text, index);
      if (text[index + 1] === '*') {
        blanked += text.slice(copied, index) + text.slice(index, end).replaceAll(/[^\n]/g, ' ');
        copied = end;
      }
      index = Math.max(end, index + 1);
    }
  }
  return blanked + text.slice(copied);
}
