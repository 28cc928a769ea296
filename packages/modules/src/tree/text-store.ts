import { createRequire } from 'node:module';
import type zlib from 'node:zlib';

/** Texts by name. Those that were not asked for lately are packed or forgotten, so that a great many take little memory. */
export interface TextStore {
  has(name: string): boolean;
  get(name: string): string | undefined;
  set(name: string, text: string): void;
  delete(name: string): void;
  clear(): void;
}

/** Sizes in characters. */
export interface TextStoreLimits {
  /** How much text is held as it is. */
  readonly ready: number;
  /** How much is packed at a time. Texts that come one after the other are alike: mocks shrink to a twentieth together, and to a quarter alone. */
  readonly block: number;
  /** What goes beyond `ready` is forgotten, not packed: for texts that can be had again. */
  readonly forgets?: boolean;
}

// The files of a module of 30 MB are never packed: packing what is asked for again doubles the time of a run.
/** Limits of what is on the disk. */
export const diskLimits: TextStoreLimits = { ready: 2 ** 26, block: 2 ** 18 };

/** Texts that are packed together. They are there as `texts`, as `packed`, or both. */
interface Block {
  size: number;
  texts?: Map<string, string>;
  packed?: Packed;
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly lengths: readonly (readonly [name: string, length: number])[];
}

/** A store without texts. */
export function createTextStore(limits: TextStoreLimits = diskLimits): TextStore {
  const blocks = new Map<string, Block>();
  let open = new Map<string, string>();
  let openBlock: Block = { size: 0, texts: open };
  // Full blocks whose texts are there, the one that was needed last at the end.
  const ready = new Set<Block>();
  let readySize = 0;

  function startBlock(): void {
    open = new Map();
    openBlock = { size: 0, texts: open };
  }

  function touch(block: Block): void {
    if (block === openBlock) return;
    if (!ready.delete(block)) readySize += block.size;
    ready.add(block);
    for (const oldest of ready) {
      if (readySize <= limits.ready || oldest === block) return;
      ready.delete(oldest);
      readySize -= oldest.size;
      if (limits.forgets === true) forget(blocks, oldest);
      else pack(oldest);
    }
  }

  return Object.freeze({
    has: (name: string) => blocks.has(name),
    get(name: string) {
      const block = blocks.get(name);
      if (block === undefined) return undefined;
      const texts = (block.texts ??= unpack(block.packed));
      touch(block);
      return texts.get(name);
    },
    delete(name: string) {
      const block = blocks.get(name);
      blocks.delete(name);
      const size = block?.texts?.get(name)?.length ?? 0;
      if (block === undefined || block.packed !== undefined || size === 0) return;
      block.texts?.delete(name);
      block.size -= size;
      if (ready.has(block)) readySize -= size;
    },
    set(name: string, text: string) {
      open.set(name, text);
      blocks.set(name, openBlock);
      openBlock.size += text.length;
      if (openBlock.size < limits.block) return;
      const full = openBlock;
      startBlock();
      touch(full);
    },
    clear() {
      blocks.clear();
      ready.clear();
      readySize = 0;
      startBlock();
    },
  });
}

function forget(blocks: Map<string, Block>, block: Block): void {
  for (const name of block.texts?.keys() ?? []) if (blocks.get(name) === block) blocks.delete(name);
}

/** Takes the texts of a block out of the way; what UTF-8 cannot hold stays. */
function pack(block: Block): void {
  if (block.texts === undefined) return;
  if (block.packed === undefined) {
    const text = [...block.texts.values()].join('');
    const bytes = Buffer.from(text);
    if (bytes.toString() !== text) return;
    const lengths = [...block.texts].map(([name, each]) => [name, each.length] as const);
    block.packed = { bytes: loadZlib().deflateRawSync(bytes, { level: 1 }), lengths };
  }
  delete block.texts;
}

function unpack(packed: Packed | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  if (packed === undefined) return texts;
  const text = loadZlib().inflateRawSync(packed.bytes).toString('utf8');
  let start = 0;
  for (const [name, length] of packed.lengths) texts.set(name, text.slice(start, (start += length)));
  return texts;
}

// Most runs do without, and loading it would cost their start time.
function loadZlib(): typeof zlib {
  return createRequire(import.meta.url)('node:zlib') as typeof zlib;
}
