import type { BuildContext } from '../types.ts';
import { unixOperatingSystems } from './known-platforms.ts';

const impliedTag: Readonly<Record<string, string>> = { android: 'linux', illumos: 'solaris', ios: 'darwin' };

const releaseTag = /^go1\.([1-9][0-9]*)$/;

/** Whether a build tag holds, by the rules of go/build's `Context.matchTag`; the compiler is `gc`. */
export function matchTag(context: BuildContext, tag: string): boolean {
  if (tag === context.goos || tag === context.goarch || tag === 'gc') return true;
  if (tag === 'cgo' && context.cgoEnabled) return true;
  if (impliedTag[context.goos] === tag) return true;
  if (tag === 'unix' && unixOperatingSystems.has(context.goos)) return true;
  const release = releaseTag.exec(tag);
  if (release !== null && Number(release[1]) <= context.releaseMinor) return true;
  const name = tag === 'boringcrypto' ? 'goexperiment.boringcrypto' : tag;
  return context.tags.includes(name) || context.toolTags.includes(name);
}
