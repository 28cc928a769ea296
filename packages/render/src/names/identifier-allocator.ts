/** Hands out identifiers that are not taken yet. */
export interface IdentifierAllocator {
  /** `wanted`, or `wanted_2`, `wanted_3`, ... where it is taken or in `avoided`; the answer is taken from then on. */
  allocate(wanted: string, avoided?: Pick<ReadonlySet<string>, 'has'>): string;
}

/** An allocator of the identifiers of one block, `taken` among them already. mockgen numbers its own in the same way. */
export function createIdentifierAllocator(taken: Iterable<string>): IdentifierAllocator {
  const names = new Set(taken);
  return {
    allocate(wanted, avoided) {
      let name = wanted;
      for (let suffix = 2; names.has(name) || avoided?.has(name) === true; suffix++) name = `${wanted}_${suffix}`;
      names.add(name);
      return name;
    },
  };
}
