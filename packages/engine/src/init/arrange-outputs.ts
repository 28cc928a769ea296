import { noteLoss, refuseWish } from './findings.ts';
import { isWithin } from './pattern-order.ts';
import type { Wish, WishedOutput } from './wished-output.ts';

/**
 * Puts the outputs of all wishes into an order that gen.yaml can say: wildcards first, since only the most specific entry decides which interfaces of a package are
 * taken, and so what a wildcard asks for is repeated at the packages that have an entry of their own. Options that hold for whole packages become the same for
 * all outputs of one.
 */
export function arrangeWishes(wishes: readonly Wish[]): readonly Wish[] {
  const settled = settlePackageOptions(wishes);
  const outputs = settled.flatMap((wish) => wish.outputs);
  const wildcards = outputs.filter(({ pattern, inactive }) => pattern.endsWith('...') && inactive === undefined);
  const patterns = [...new Set(outputs.map(({ pattern }) => pattern))];
  const repeated = wildcards.flatMap((wildcard) =>
    patterns
      .filter((pattern) => isWithin(pattern, wildcard.pattern) && !hasSelector(outputs, pattern, wildcard))
      .map((pattern) => ({ ...wildcard, pattern, exclude: [] })),
  );
  if (repeated.length === 0) return settled;
  return settled.map((wish) => ({
    ...wish,
    outputs: [...wish.outputs, ...repeated.filter(({ place }) => wish.outputs.some((output) => output.place === place))],
  }));
}

/** Whether a package has a say of its own on what the wildcard selects, from the same tool. */
function hasSelector(outputs: readonly WishedOutput[], pattern: string, wildcard: WishedOutput): boolean {
  return outputs.some((output) => output.pattern === pattern && output.tool === wildcard.tool);
}

/** One set of build tags a package: all that its lines have, where GOOS and GOARCH agree; a wish that differs in those comes to nothing. */
function settlePackageOptions(wishes: readonly Wish[]): readonly Wish[] {
  const platforms = new Map<string, string>();
  const tags = new Map<string, ReadonlySet<string>>();
  for (const output of wishes.flatMap(({ outputs }) => outputs)) {
    if (!platforms.has(output.pattern)) platforms.set(output.pattern, platformOf(output));
    tags.set(output.pattern, new Set([...(tags.get(output.pattern) ?? []), ...tagsOf(output)]));
  }
  return wishes.map((wish) => {
    if (wish.outputs.some((output) => platforms.get(output.pattern) !== platformOf(output))) return refusePlatform(wish);
    const more = wish.outputs.flatMap((output) => [...(tags.get(output.pattern) ?? [])].filter((tag) => !tagsOf(output).includes(tag)));
    if (more.length === 0) return wish;
    const message = `its package is read with the build tags of other lines as well: ${[...new Set(more)].join(', ')}`;
    const outputs = wish.outputs.map((output) => ({
      ...output,
      options: new Map([...output.options, ['tags', [[...(tags.get(output.pattern) ?? [])]]] as const]),
    }));
    return { ...wish, outputs, findings: [...wish.findings, noteLoss({ place: wish.place, message })] };
  });
}

function refusePlatform(wish: Wish): Wish {
  const message = 'its GOOS or GOARCH differs from that of another line for the same package';
  const hint = 'gen.yaml has one of them a package: keep the line, or move the interface';
  return { ...wish, outputs: [], findings: [...wish.findings, refuseWish({ place: wish.place, message, hint })] };
}

function tagsOf({ options }: WishedOutput): readonly string[] {
  const value = options.get('tags')?.at(-1);
  return Array.isArray(value) ? value.map(String) : [];
}

function platformOf({ options }: WishedOutput): string {
  return JSON.stringify([options.get('goos')?.at(-1) ?? '', options.get('goarch')?.at(-1) ?? '']);
}
