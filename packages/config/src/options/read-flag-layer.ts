import { invariant } from '@standin/diagnostics';
import { optionDefinitions } from './option-definitions.ts';
import type { OptionName } from './options.ts';
import { readSettings, type LayerReading } from './read-settings.ts';

/** A flag of the command line that sets an option; `text` is `true` for a boolean flag without a value. */
export interface FlagSetting {
  readonly name: OptionName;
  readonly text: string;
}

/** The options that flags set, in the order of the command line; `directory`, absolute, is the working directory, which relative paths start from. */
export function readFlagLayer(flags: readonly FlagSetting[], { directory }: { readonly directory: string }): LayerReading {
  const settings = flags.map(({ name, text }) => {
    const definition = optionDefinitions[name];
    invariant(definition.flag, `the option ${name} has a flag`);
    return { definition, text, origin: Object.freeze({ kind: 'flag', flag: definition.flag } as const) };
  });
  return readSettings(settings, { label: 'flags', directory });
}
