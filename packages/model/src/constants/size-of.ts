import { underlying } from '../resolve/underlying.ts';
import type { ArrayType, Type } from '../types/type.ts';
import { basicSize, wordSize } from './basic-sizes.ts';

/** How the length of an array is worked out: evaluation needs layouts for `unsafe.Sizeof`, and layouts need lengths. */
export interface LayoutContext {
  readonly goarch: string;
  readonly lengthOf: (type: ArrayType) => bigint | undefined;
}

/** Size and alignment of a type in bytes. */
export interface Layout {
  readonly size: number;
  readonly alignment: number;
}

/** How many words a type of this kind takes. */
const wordCounts: Readonly<Record<string, number>> = { pointer: 1, map: 1, channel: 1, signature: 1, slice: 3, interface: 2 };

function align(offset: number, alignment: number): number {
  return Math.ceil(offset / alignment) * alignment;
}

function layoutOfBasic(name: string, goarch: string): Layout | undefined {
  const size = basicSize(name, goarch);
  if (size === undefined) return undefined;
  const alignment = name === 'string' ? wordSize(goarch) : name.startsWith('complex') ? size / 2 : size;
  return { size, alignment: Math.min(alignment, wordSize(goarch)) };
}

function layoutOfFields(types: readonly Type[], context: LayoutContext): Layout | undefined {
  let size = 0;
  let alignment = 1;
  for (const type of types) {
    const layout = layoutOf(type, context);
    if (layout === undefined) return undefined;
    alignment = Math.max(alignment, layout.alignment);
    size = align(size, layout.alignment) + layout.size;
  }
  const last = types.at(-1);
  // The compiler pads a trailing field of size zero, so that its address stays inside the struct.
  const isPadded = size > 0 && last !== undefined && layoutOf(last, context)?.size === 0;
  return { size: align(isPadded ? size + 1 : size, alignment), alignment };
}

/** Size and alignment as the gc compiler lays a type out (go/types, gcSizes); `undefined` where a part of it cannot be found. */
export function layoutOf(type: Type, context: LayoutContext): Layout | undefined {
  const { goarch } = context;
  const result = underlying(type);
  if (result.kind !== 'type') return undefined;
  const target = result.type;
  const words = target.kind === 'named' ? (target.name === 'Pointer' ? 1 : 2) : wordCounts[target.kind];
  if (words !== undefined) return { size: words * wordSize(goarch), alignment: wordSize(goarch) };
  switch (target.kind) {
    case 'basic':
      return layoutOfBasic(target.name, goarch);
    case 'array': {
      const element = layoutOf(target.element, context);
      const length = context.lengthOf(target);
      if (element === undefined || length === undefined) return undefined;
      return { size: Number(length) * element.size, alignment: element.alignment };
    }
    case 'struct':
      return layoutOfFields(
        target.fields.map((field) => field.type),
        context,
      );
    default:
      return undefined;
  }
}
