import { pathOfOption, type Options, type ResolvedOptions } from '@standin/config';
import type { SourceTree } from '@standin/modules';
import type { FileRequest } from '@standin/targets';
import type { PlannedRequest } from '../plan.ts';

/** What a request of any target has of resolved options. */
type FileOptions = Required<Pick<FileRequest, 'localPrefixes'>> &
  Pick<FileRequest, 'templates' | 'buildFlags' | 'buildConstraint' | 'copyrightFile' | 'writesPackageComment' | 'writesSourceComment'>;

/** What a file that is generated under `resolved` has of it, whatever its target. Paths are absolute. */
export function fileOptionsOf(resolved: ResolvedOptions, { path }: SourceTree): FileOptions {
  const { options } = resolved;
  const templates = pathOfOption(resolved, 'templates', path);
  const copyrightFile = pathOfOption(resolved, 'headerFile', path);
  return {
    localPrefixes: options.localPrefix,
    ...(templates !== undefined && { templates: { directory: templates, data: options.templateData } }),
    buildFlags: options.tags.length === 0 ? [] : [`-tags=${options.tags.join(',')}`],
    ...(options.buildConstraint !== '' && { buildConstraint: options.buildConstraint }),
    ...(copyrightFile !== undefined && { copyrightFile }),
    writesPackageComment: options.packageComment,
    writesSourceComment: options.sourceComment,
  };
}

/** The system that options read packages for, as variables of the process. */
export function variablesOf({ goos, goarch }: Pick<Options, 'goos' | 'goarch'>): PlannedRequest['variables'] {
  return { ...(goos !== '' && { GOOS: goos }), ...(goarch !== '' && { GOARCH: goarch }) };
}
