/** What a directive calls. */
export type Command =
  | {
      readonly kind: 'mock';
      /** For the command comment: `mockgen` or `gen mock`. */
      readonly program: string;
      readonly programAsCalled: string;
      readonly commandArguments: readonly string[];
      /** Variables that the call sets for itself. */
      readonly variables: Readonly<Record<string, string>>;
      /** The module that the program comes from, where the call names it. */
      readonly isModuleNamed: boolean;
    }
  /** A mock generator, called in a way that is not carried out. */
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string }
  /** Anything else, counted under `name`. */
  | { readonly kind: 'other'; readonly name: string };
