import type { DialectName, InterfaceTargetName } from '@standin/targets';

/** What a directive calls. */
export type Command =
  | {
      readonly kind: 'generate';
      readonly target: InterfaceTargetName;
      /** What the command comment of mocks names: `mockgen`, or `gen mock`. */
      readonly program: string;
      readonly programAsCalled: string;
      readonly commandArguments: readonly string[];
      /** Variables that the call sets for itself. */
      readonly variables: Readonly<Record<string, string>>;
      /** Whose mocks it writes, where the call names the module that the program comes from; else the module around the directive decides. */
      readonly dialect?: DialectName;
    }
  /** `gen fake`, with the words behind it: it makes fakes of the package that the line stands in. */
  | { readonly kind: 'fakes'; readonly words: readonly string[] }
  /** A generator of ours, called in a way that is not carried out. */
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string }
  /** Anything else, counted under `name`. */
  | { readonly kind: 'other'; readonly name: string };
