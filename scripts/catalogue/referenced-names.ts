const reference = /(?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*')|([\p{L}_][\p{L}\p{Nd}_]*)(?:\.([\p{L}_][\p{L}\p{Nd}_]*))?/gu;

/** A name in Go text, and what it is qualified by. */
export interface ReferencedName {
  readonly qualifier?: string;
  readonly name: string;
}

/** Every identifier that Go text without comments holds, those of parameters and fields among them: more than are references. */
export function findReferencedNames(text: string): readonly ReferencedName[] {
  return [...text.matchAll(reference)].flatMap(([, first, second]) => {
    if (first === undefined || first === '_') return [];
    return second === undefined ? [{ name: first }] : [{ qualifier: first, name: second }, { name: first }];
  });
}
