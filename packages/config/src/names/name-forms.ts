const keywords =
  'break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go|goto|if|import|interface|map|package|range|return|select|struct|switch|type|var';

/** An identifier of Go that can be declared: no keyword, not blank (Go spec, Identifiers, Blank identifier). The source of a regular expression with the flag `u`. */
const identifier = `(?!(?:${keywords}|_)$)[\\p{L}_][\\p{L}\\p{Nd}_]*`;

/** The options whose values are templates of names. */
export type NameOption = 'directory' | 'filename' | 'package' | 'mockName';

/** What a rendered name has to look like, and how that is called. */
export interface NameForm {
  /** The source of a regular expression with the flag `u`, without anchors. */
  readonly source: string;
  readonly expected: string;
}

/** The form of each name, after rendering. */
export const nameForms: Readonly<Record<NameOption, NameForm>> = Object.freeze({
  directory: { source: '[^\\u0000-\\u001f]+', expected: 'a directory' },
  filename: { source: '[^\\/\\\\._\\u0000-\\u001f][^\\/\\\\\\u0000-\\u001f]*\\.go', expected: 'a file name that ends with .go' },
  package: { source: identifier, expected: 'a package name of Go' },
  mockName: { source: identifier, expected: 'an identifier of Go' },
});

/** A regular expression for values of the option: templates, which are checked after rendering, and texts of the right form. */
export function templatePattern(option: NameOption): RegExp {
  return new RegExp(`^(?:[\\s\\S]*\\{\\{[\\s\\S]*|${nameForms[option].source})$`, 'u');
}
