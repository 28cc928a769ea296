const identifier = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;

const keywords: ReadonlySet<string> = new Set(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(
    ' ',
  ),
);

/** Whether `text` is an identifier of Go and no keyword (Go spec, Identifiers and Keywords). */
export function isGoIdentifier(text: string): boolean {
  return identifier.test(text) && !keywords.has(text);
}
