import { optionDefinitions, optionNames, readFlagLayer, type FlagSetting, type LayerReading, type OptionDefinition } from '@standin/config';
import { createDiagnostic, placeDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { locateOrigin } from '../locate-origin.ts';
import type { FakeDirective } from '../plan-draft.ts';

const definitions: readonly OptionDefinition[] = optionNames.map((name) => optionDefinitions[name]);

interface ReadWord {
  readonly setting?: FlagSetting;
  /** A word that is nothing for such a line. */
  readonly refused?: string;
  /** How many words belong together. */
  readonly count: number;
}

/** The switch that a word sets: `--source-comment`, `--no-fake-contract`. */
function readSwitch(word: string): FlagSetting | undefined {
  const flag = word.replace(/^--no-/, '--');
  const definition = definitions.find((each) => each.flag === flag && each.kind === 'boolean');
  return definition && { name: definition.name, text: String(flag === word) };
}

/** Reads the word at the start: `.`, `--mysql-backend=real`, `--mysql-backend real`, `--source-comment`, `--no-fake-contract`. */
function readWord([word = '', next]: readonly string[]): ReadWord {
  if (word === '.' || word === './') return { count: 1 };
  const setting = readSwitch(word);
  if (setting !== undefined) return { setting, count: 1 };
  const [flag = '', ...values] = word.split('=');
  const definition = definitions.find((each) => each.flag === flag);
  if (definition === undefined) return { refused: word, count: 1 };
  const { name } = definition;
  if (values.length > 0) return { setting: { name, text: values.join('=') }, count: 1 };
  return next === undefined ? { refused: word, count: 1 } : { setting: { name, text: next }, count: 2 };
}

function readWords(words: readonly string[]): readonly ReadWord[] {
  if (words.length === 0) return [];
  const first = readWord(words);
  return [first, ...readWords(words.slice(first.count))];
}

function refuse(word: string, { origin }: FakeDirective): Diagnostic {
  const message = `${word} has no place in a line that asks for the fakes of its package`;
  const hint = 'options of gen.yaml may stand there, --mysql-backend=real for instance';
  return createDiagnostic({ code: 'GEN117', message, hint, ...locateOrigin(origin, word) });
}

/** The options that a `//go:generate gen fake` line sets. Other words than flags of such options, and `.`, are GEN117; wrong values are those of flags. */
export function readFakeWords(directive: FakeDirective, { path }: SourceTree): LayerReading {
  const { origin } = directive;
  const read = readWords(directive.words);
  const settings = read.flatMap(({ setting }) => setting ?? []);
  const { layer, diagnostics } = readFlagLayer(settings, { directory: path.dirname(origin.file) });
  return {
    layer,
    diagnostics: [
      ...read.flatMap(({ refused }) => (refused === undefined ? [] : [refuse(refused, directive)])),
      ...diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, locateOrigin(origin))),
    ],
  };
}
