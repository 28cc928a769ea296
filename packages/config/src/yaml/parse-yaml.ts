import { parseDocument } from 'yaml';
import { convertDocument } from './convert-document.ts';
import { describeSyntaxError, type ParserMistake } from './describe-syntax-error.ts';
import type { YamlProblem } from './yaml-problem.ts';
import type { YamlValue } from './yaml-value.ts';

/** The longest text that is parsed, in UTF-16 units: a megabyte takes the parser about two seconds. */
const longestText = 1_048_576;

/** What a text says as YAML 1.2; `value` is absent where it cannot be taken for YAML at all. An empty text is null. */
export interface ParsedYaml {
  readonly value?: YamlValue;
  readonly problems: readonly YamlProblem[];
}

/** Parses one YAML document. Never throws and takes time in proportion to the text, whatever it holds. */
export function parseYaml(text: string): ParsedYaml {
  const unreadable = findUnreadable(text);
  if (unreadable) return { problems: [unreadable] };
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const mistake: ParserMistake | undefined = document.errors[0] ?? document.warnings[0];
  if (mistake) return { problems: [describeSyntaxError(mistake, text)] };
  return convertDocument(document);
}

function findUnreadable(text: string): YamlProblem | undefined {
  if (text.length > longestText) {
    const message = `the file has ${text.length} characters, and at most ${longestText} are read`;
    return { code: 'GEN409', message, offset: 0, hint: 'move parts of it into a gen.yaml of the directories that they are about' };
  }
  const invalid = text.indexOf('\u{fffd}');
  const nul = text.indexOf('\0');
  if (invalid >= 0) return { code: 'GEN409', message: 'the file is not UTF-8', offset: invalid, hint: 'save it as UTF-8' };
  if (nul >= 0) return { code: 'GEN409', message: 'the file holds a NUL character', offset: nul, hint: 'save it as UTF-8 text' };
  return undefined;
}
