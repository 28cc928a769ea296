import { createDiagnostic, describeNearNames } from '@standin/diagnostics';
import type { Diagnostic, TextPosition } from '@standin/diagnostics';
import { optionDefinitions, optionNames } from './option-definitions.ts';
import type { OptionDefinition } from './option-definition.ts';
import { readSettings, type LayerReading, type Setting } from './read-settings.ts';

/** A word of a comment directive and where it stands. */
export interface CommentWord {
  readonly text: string;
  readonly place: TextPosition;
}

const definitions: ReadonlyMap<string, OptionDefinition> = new Map([
  ...optionNames
    .map((name) => optionDefinitions[name] as OptionDefinition)
    .filter(({ level, kind }) => level === 'interface' && kind !== 'data')
    .map((definition) => [definition.key, definition] as const),
  ['name', optionDefinitions.mockName] as const,
]);

/**
 * The options that the words behind `//gen:mock` set: `typed`, `typed=false`, `name=FakeStore` (short for `mock-name`), `filename=fakes.go`. `directory`, absolute, is
 * that of the Go file, which relative paths start from. Unknown words are GEN402, wrong values GEN403.
 */
export function readCommentLayer(words: readonly CommentWord[], { directory }: { readonly directory: string }): LayerReading {
  const settings: Setting[] = [];
  const unknown: Diagnostic[] = [];
  for (const { text, place } of words) {
    const equals = text.indexOf('=');
    const key = equals < 0 ? text : text.slice(0, equals);
    const definition = definitions.get(key);
    if (definition)
      settings.push({ definition, text: readValue(definition, text, equals), origin: Object.freeze({ kind: 'comment', place }) });
    else unknown.push(diagnoseUnknown(key, place));
  }
  const { layer, diagnostics } = readSettings(settings, { label: 'comment', directory });
  return { layer, diagnostics: [...unknown, ...diagnostics] };
}

function readValue({ kind }: OptionDefinition, text: string, equals: number): string {
  if (equals >= 0) return text.slice(equals + 1);
  return kind === 'boolean' ? 'true' : '';
}

function diagnoseUnknown(key: string, { position, sourceLine }: TextPosition): Diagnostic {
  const hint = describeNearNames(key, definitions.keys()) ?? 'docs/configuration.md lists all options';
  return createDiagnostic({ code: 'GEN402', message: `unknown option ${key}`, position, sourceLine, hint });
}
