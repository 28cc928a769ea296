import type { GoProgram } from '../conformance/install-go-program.ts';

/** A peer that writes stubs, in the release that ours are held beside. */
export const moq: GoProgram = Object.freeze({ name: 'moq', path: 'github.com/matryer/moq', version: 'v0.8.1' });

/** Another one. */
export const counterfeiter: GoProgram = Object.freeze({
  name: 'counterfeiter',
  path: 'github.com/maxbrunsfeld/counterfeiter/v6',
  version: 'v6.12.0',
});

/** The linter that judges what is generated. */
export const staticcheck: GoProgram = Object.freeze({ name: 'staticcheck', path: 'honnef.co/go/tools/cmd/staticcheck', version: 'v0.8.2' });
