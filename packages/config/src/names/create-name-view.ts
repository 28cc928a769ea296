import type { SourceTree } from '@standin/modules';
import type { NameView } from './name-view.ts';

/** What a view is made of. Directories and files are absolute, in the form of the machine. */
export interface NameSubject {
  readonly interface: string;
  readonly package: string;
  readonly importPath: string;
  readonly packageDirectory: string;
  readonly sourceFile: string;
  readonly target: string;
  readonly mockName?: string;
}

/** The view of `subject` for a value whose relative paths start from `configDirectory`: `provenance` of the option has it. */
export function createNameView(subject: NameSubject, configDirectory: string, path: SourceTree['path']): NameView {
  const relative = path.relative(configDirectory, subject.packageDirectory);
  const slashes = (text: string): string => text.replaceAll(path.sep, '/');
  return Object.freeze({
    interface: subject.interface,
    isExported: /^\p{Lu}/u.test(subject.interface),
    package: subject.package,
    importPath: subject.importPath,
    packageDirectory: relative === '' ? '.' : slashes(relative),
    isLocal: relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative),
    sourceFile: path.basename(subject.sourceFile),
    target: subject.target,
    configDirectory: slashes(configDirectory),
    ...(subject.mockName !== undefined && { mockName: subject.mockName }),
  });
}
