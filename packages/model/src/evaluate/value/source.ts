/**
 * Which part of the evaluation's inputs a value is: `request`, `request.Amount`. A `length` is what `len` gives for it, a `byte` what stands at an index
 * of the string.
 */
export interface Source {
  readonly path: string;
  readonly part: 'whole' | 'length' | 'byte';
  /** Of a byte. */
  readonly index?: number;
}
