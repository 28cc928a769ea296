import type { Expression, Selector } from '@standin/syntax';

/** The selector that names what is called, type arguments left out: `gorm.G` of `gorm.G[User]`. */
export function selectorOf(callee: Expression): Selector | undefined {
  if (callee.kind === 'selector') return callee;
  return callee.kind === 'index' || callee.kind === 'instantiation' ? selectorOf(callee.operand) : undefined;
}
