import { optionDefinitions, optionNames, type OptionDefinition as Setting } from '@standin/config/options';
import type { OptionDefinition } from '../commands/command.ts';

/** The options of gen.yaml that a flag can set. */
export const settings: readonly (Setting & { readonly flag: string })[] = optionNames.flatMap((name) => {
  const definition: Setting = optionDefinitions[name];
  return definition.flag === undefined ? [] : [{ ...definition, flag: definition.flag }];
});

/** The flags of commands that plan by gen.yaml, `--typed`, `--tags <a,b>`: one for each of its options. */
export const settingFlags: readonly OptionDefinition[] = Object.freeze(
  settings.map(({ flag, placeholder, summary }) => ({
    syntax: `${flag} <${placeholder ?? 'true|false'}>`,
    description: summary,
    isSetting: true,
    ...(placeholder === undefined && { isSwitch: true }),
  })),
);
