import type { Cell, SliceValue, Type, Value } from '@standin/model';

function hex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
}

function showFloat(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  return `float(${view.getBigUint64(0).toString(16)})`;
}

/** A type as package reflect spells it, without the package. */
function showType(type: Type): string {
  switch (type.kind) {
    case 'basic':
      return { byte: 'uint8', rune: 'int32' }[type.name] ?? type.name;
    case 'named':
      return type.name === 'any' ? 'interface {}' : type.name;
    case 'pointer':
      return `*${showType(type.element)}`;
    case 'slice':
      return `[]${showType(type.element)}`;
    case 'map':
      return `map[${showType(type.key)}]${showType(type.value)}`;
    default:
      return type.kind;
  }
}

function showCells(cells: readonly Cell[], open: string, end: string): string {
  return `${open}${cells.map((cell) => showValue(cell.value)).join(' ')}${end}`;
}

function showSlice({ backing, offset, length }: SliceValue): string {
  return backing === undefined ? 'nil' : showCells(backing.cells.slice(offset, offset + length), '[', ']');
}

function showMap({ entries }: Extract<Value, { kind: 'map' }>): string {
  if (entries === undefined) return 'nil';
  const texts = [...entries.values()].map((entry) => `${showValue(entry.key)}:${showValue(entry.value)}`);
  return `map{${texts.toSorted().join(' ')}}`;
}

function showDynamic(value: Value | undefined): string {
  if (value === undefined) return 'nil';
  if (value.kind === 'error') return showValue(value);
  return 'type' in value ? `${showType(value.type)}(${showValue(value)})` : '?';
}

/** A value as the judge in `evaluate-oracle` prints it; `?` where our evaluator leaves it open. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'float':
      return showFloat(value.value);
    case 'string':
      return `text(${hex(value.value)})`;
    case 'function':
      return `func(${String(value.call === undefined)})`;
    case 'struct':
      return showCells(value.fields, '{', '}');
    case 'array':
      return showCells(value.elements, '[', ']');
    case 'slice':
      return showSlice(value);
    case 'map':
      return showMap(value);
    case 'pointer':
      return value.target === undefined ? 'nil' : `&${showValue(value.target.value)}`;
    case 'interface':
      return showDynamic(value.dynamic);
    case 'error':
      return value.text === undefined ? '?' : `error(${hex(value.text)})`;
    default:
      return '?';
  }
}
