/** What a stub keeps rows in, and how users put rows there. */
export interface MemoryView {
  readonly tableField: string;
  readonly tableType: string;
  /** The receiver of methods, and what their bodies call a key, a row, whether one is known, an index and each of several. */
  readonly receiver: string;
  readonly keyVariable: string;
  readonly rowVariable: string;
  readonly knownVariable: string;
  readonly indexVariable: string;
  readonly eachVariable: string;
  readonly keyType: string;
  /** The type of a row as it is kept: a pointer where rows must not be copied. */
  readonly rowType: string;
  /** Whether the table gives numbers to rows that have no key. */
  readonly isNumbered: boolean;
  /** Whether rows can be removed. */
  readonly hasRemove: boolean;
  /** The method that puts a row into memory. */
  readonly putMethod: string;
  /** The key of the row there; empty where the key is a parameter. */
  readonly putKey: string;
  /** The field with the function that gives the key of a row; empty where there is none. */
  readonly keyFunction: string;
  /** The errors that the file declares for the stub, and what they say. */
  readonly errors: readonly { readonly name: string; readonly text: string }[];
  /** The `errors` package as the file calls it. */
  readonly errorsPackage: string;
}

/** What the method of a stub does in memory: one of these, the others are null. */
export interface MemoryMethodView {
  readonly tableField: string;
  readonly get: GetView | null;
  readonly list: ListView | null;
  readonly put: PutView | null;
  readonly remove: RemoveView | null;
  readonly exists: ExistsView | null;
  readonly count: CountView | null;
}

/** Looks up one row. */
export interface GetView {
  readonly key: string;
  readonly rowVariable: string;
  readonly knownVariable: string;
  /** What is returned where there is no row. */
  readonly absent: string;
  readonly present: string;
}

/** Gives all rows. */
export interface ListView {
  readonly keyVariable: string;
  readonly rowVariable: string;
  readonly rowsVariable: string;
  /** The type of that variable. */
  readonly rowsType: string;
  /** Whether rows are given as pointers to copies. */
  readonly isPointerToCopy: boolean;
  /** Whether an iterator is returned, and not a slice. */
  readonly isSequence: boolean;
  /** Whether that gives keys, too. */
  readonly isPairs: boolean;
  readonly keyType: string;
  readonly elementType: string;
  readonly keysVariable: string;
  readonly indexVariable: string;
  readonly yieldVariable: string;
  readonly hasError: boolean;
}

/** Keeps a row. */
export interface PutView {
  /** What is kept: the parameter or the variable with its copy. */
  readonly row: string;
  /** The pointer that is copied from; empty where none is. */
  readonly copied: string;
  readonly key: string;
  /** What the key is set to; empty where it is a parameter. */
  readonly keyOfRow: string;
  /** The user's function that this asks; empty where it asks none. */
  readonly keyFunction: string;
  /** The fields that a new number is set to; empty where rows get none. */
  readonly numbered: readonly string[];
  /** Whether only known rows are kept, or only new ones, or all. */
  readonly takesOnlyKnown: boolean;
  readonly takesOnlyNew: boolean;
  readonly knownVariable: string;
  /** What is returned where the row is refused. */
  readonly refused: string;
  readonly kept: string;
}

/** Removes a row. */
export interface RemoveView {
  readonly key: string;
  readonly keyOfRow: string;
  readonly keyFunction: string;
  /** What is returned where there is no row; empty where that is not told apart. */
  readonly absent: string;
  /** Whether it gives if there was a row. */
  readonly givesFound: boolean;
  readonly hasError: boolean;
}

/** Tells whether there is a row. */
export interface ExistsView {
  readonly key: string;
  readonly knownVariable: string;
  readonly hasError: boolean;
}

/** Counts the rows. */
export interface CountView {
  /** The type that the number is converted to; empty for int. */
  readonly type: string;
  readonly hasError: boolean;
}
