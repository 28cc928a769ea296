import type { Layer, Origin } from './layer.ts';
import type { OptionName, Options } from './options.ts';

/** The parts of a layer; `values` were checked by the schemas of their definitions. */
export interface LayerParts {
  readonly label: string;
  readonly directory: string;
  readonly values?: Readonly<Partial<Record<OptionName, unknown>>>;
  readonly origins?: Readonly<Partial<Record<OptionName, Origin>>>;
}

/** A frozen layer. */
export function createLayer({ label, directory, values = {}, origins = {} }: LayerParts): Layer {
  return Object.freeze({
    label,
    directory,
    values: Object.freeze({ ...values }) as Partial<Options>,
    origins: Object.freeze({ ...origins }),
  });
}
