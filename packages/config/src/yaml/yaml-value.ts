/** A value of a YAML document with its place: aliases and merge keys are followed, tags are resolved. Parts that aliases repeat are shared. */
export type YamlValue = YamlScalar | YamlList | YamlMap;

/** A text, number, truth value or null; the place of a value that is left out is that of its key. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly offset: number;
}

/** A sequence. */
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  readonly offset: number;
}

/** A mapping whose keys are texts, each once. */
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly offset: number;
}

/** A key of a mapping and its value; `offset` is the place of the key. */
export interface YamlEntry {
  readonly key: string;
  readonly offset: number;
  readonly value: YamlValue;
}
