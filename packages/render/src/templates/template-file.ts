/** A Handlebars template as text. `name` is what partial calls name it by. */
export interface TemplateText {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** Whether the user wrote it: what is wrong is reported in a template of the user's. */
  readonly isOwn: boolean;
}

/** A template taken apart; `text` has no byte order mark, and lines that end in `\n`. */
export interface ParsedTemplate extends TemplateText {
  readonly program: hbs.AST.Program;
}
