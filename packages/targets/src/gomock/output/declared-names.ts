import type { DeclaredDouble } from '../../output/check-names.ts';
import type { MockInterface } from '../mock-source.ts';

/** The names that a mock declares in its package, typed calls not among them: those give way. */
export function declaredNames({ mockName }: Pick<MockInterface, 'mockName'>): readonly string[] {
  return [mockName, `${mockName}MockRecorder`, `New${mockName}`];
}

/** What a mock does to the package block. Of the universe block it needs `nil` and `append`; `any` has another spelling. */
export function declareMock(target: MockInterface): DeclaredDouble {
  const isVariadic = target.methods.some(({ signature }) => signature.isVariadic);
  const needs = [...(target.methods.length > 0 ? ['nil'] : []), ...(isVariadic ? ['append'] : [])];
  return { name: target.name, origin: target.origin, declares: declaredNames(target), needs };
}
