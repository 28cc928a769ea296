import type { OptionName, Options } from './options.ts';

/**
 * What a value is, for text: `template` is a text with names in double braces, `path` the path of a file or directory, `list` texts with commas between them,
 * `map` pairs `from=to` with commas between them, `data` what only a file can hold.
 */
export type OptionKind = 'boolean' | 'text' | 'template' | 'path' | 'list' | 'map' | 'data';

/** All that is to be known about an option: JSON Schema, help, variables and documentation are made from it; `optionSchemas` has the checks. */
export interface OptionDefinition<Name extends OptionName = OptionName> {
  readonly name: Name;
  /** The key in gen.yaml: the name in kebab case. */
  readonly key: string;
  readonly kind: OptionKind;
  readonly default: Options[Name];
  /** What the option does on one line of help, without Markdown. */
  readonly summary: string;
  /** What stands for a value in help: `name` of `--package <name>`; absent for what is true or false. */
  readonly placeholder?: string;
  /** Sentences in Markdown: what the option does. */
  readonly description: string;
  /** What a value has to be, for messages: `true or false`. */
  readonly expected: string;
  /** A value as YAML after the key, for hints and documentation. */
  readonly example: string;
  /** The places that may have it: everywhere, or everywhere but below an interface. */
  readonly level: 'interface' | 'package';
  /** `GEN_MOCK_NAME`; absent where no variable can hold a value. */
  readonly variable?: string;
  /** `--mock-name`; absent where no flag can hold a value. */
  readonly flag?: string;
}
