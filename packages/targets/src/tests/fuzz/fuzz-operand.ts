import { fieldName, unalias, underlying, type NamedType, type StructType, type Type, type Value } from '@standin/model';

/** A value that package testing makes up. */
export interface FuzzInput {
  /** What the test calls it, unless that name is taken. */
  readonly name: string;
  /** One of the types that testing.F.Add takes. */
  readonly type: string;
  /** What the value is converted to. */
  readonly target: Type;
}

/** A receiver or argument: a value that is made up, or a struct whose fields all are. */
export type FuzzOperand =
  | { readonly kind: 'value'; readonly input: FuzzInput }
  | { readonly kind: 'struct'; readonly type: NamedType; readonly fields: readonly FuzzField[] };

/** A field of a struct that is made up. */
export interface FuzzField {
  readonly name: string;
  readonly input: FuzzInput;
}

/** Whether the test can set a field of a struct. */
export type CanSet = (owner: StructType, name: string) => boolean;

/** A receiver or parameter. */
export interface OperandSource {
  readonly name: string;
  readonly type: Type;
  readonly isReceiver: boolean;
}

/** The values that an operand is made from. */
export function inputsOf(operand: FuzzOperand): readonly FuzzInput[] {
  return operand.kind === 'value' ? [operand.input] : operand.fields.map(({ input }) => input);
}

/** What a case gives for each of the values that an operand is made from; a pointer to a struct counts as the struct. */
export function partsOf(operand: FuzzOperand, value: Value): readonly Value[] {
  if (operand.kind === 'value') return [value];
  const struct = value.kind === 'pointer' ? value.target?.value : value;
  return struct?.kind === 'struct' ? struct.fields.map((cell) => cell.value) : [];
}

/** How a receiver or argument is made up; `undefined` where it cannot be. Of an argument, fields have its name before their own: `otherAmount`. */
export function fuzzOperand({ name, type, isReceiver }: OperandSource, canSet: CanSet): FuzzOperand | undefined {
  const input = fuzzInput(name, type);
  if (input !== undefined) return { kind: 'value', input };
  const named = unalias(type);
  const result = underlying(type);
  if (named.kind !== 'named' || result.kind !== 'type' || result.type.kind !== 'struct') return undefined;
  const { type: struct } = result;
  const fields = struct.fields.flatMap((field) => {
    const own = fieldName(field);
    const made =
      field.name !== undefined && canSet(struct, own)
        ? fuzzInput(isReceiver ? lowerFirst(own) : name + upperFirst(own), field.type)
        : undefined;
    return made === undefined ? [] : [{ name: own, input: made }];
  });
  return fields.length > 0 && fields.length === struct.fields.length ? { kind: 'struct', type: named, fields } : undefined;
}

/** `amount` of `Amount`, `urlPath` of `URLPath`. */
function lowerFirst(name: string): string {
  return name.replace(/^\p{Lu}+(?!\p{Ll})|^\p{Lu}/u, (first) => first.toLowerCase());
}

function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function fuzzInput(name: string, target: Type): FuzzInput | undefined {
  const type = fuzzType(target);
  return type === undefined ? undefined : { name, type, target };
}

/** The type that testing.F.Add takes for a type: a basic one but for complex numbers and uintptr, or []byte. */
function fuzzType(type: Type): string | undefined {
  const result = underlying(type);
  if (result.kind !== 'type') return undefined;
  const { type: target } = result;
  if (target.kind === 'slice') return isByte(target.element) ? '[]byte' : undefined;
  return target.kind === 'basic' && !/^(?:complex|uintptr)/.test(target.name) ? target.name : undefined;
}

function isByte(type: Type): boolean {
  return type.kind === 'basic' && (type.name === 'byte' || type.name === 'uint8');
}
