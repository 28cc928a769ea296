/** The parts of a request that a handler can ask for by a name. */
export type NamedPart = 'path' | 'query' | 'header';

/** What a handler asked for: the method, the body, or a named part; or a call on a double, which fails. */
export interface PartKey {
  readonly part: NamedPart | 'method' | 'body' | 'fails';
  /** Of named parts and calls. */
  readonly name: string;
}

/** A request as an evaluation sends it. What is not set is as it would be without: a parameter its example, all else empty. */
export interface RequestInputs {
  readonly method: string;
  /** By `path:id`, `query:page`, `header:Accept`, `fails:store.Get`. */
  readonly parts: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A part as a text. */
export function partKey({ part, name }: PartKey): string {
  return name === '' ? part : `${part}:${name}`;
}

/** A part by its text. */
export function readPartKey(key: string): PartKey {
  const [, part = '', name = ''] = /^([a-z]+):?(.*)$/s.exec(key) ?? [];
  return { part: part as PartKey['part'], name };
}
