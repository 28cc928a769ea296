import type * as z from 'zod';
import { templatePattern } from '../names/name-forms.ts';
import * as forms from './option-forms.ts';
import type { OptionName } from './options.ts';

/** What the value of each option has to be. Apart from `optionDefinitions`, since zod costs a start more than all else. */
export const optionSchemas: { readonly [Name in OptionName]: z.ZodType } = Object.freeze({
  directory: forms.textOf(templatePattern('directory')),
  filename: forms.textOf(templatePattern('filename')),
  package: forms.textOf(templatePattern('package')),
  mockName: forms.textOf(templatePattern('mockName')),
  inPackage: forms.truth,
  typed: forms.truth,
  ensure: forms.truth,
  strict: forms.truth,
  controls: forms.truth,
  copySlices: forms.truth,
  memory: forms.truth,
  doubles: forms.textOf(/^[\w.-]+(?:\/[\w.-]+)*$/u),
  fakePackage: forms.textOf(/^(?:[\p{L}_][\p{L}\p{Nd}_]*)?$/u),
  mysqlBackend: forms.textOf(/^(?:engine|sqlmock|gms|real)$/u),
  mysqlSchema: forms.listOf(/^(?![/\\])[^\u0000-\u001f,]+$/u),
  fakeContract: forms.truth,
  fakeFaults: forms.faults,
  clients: forms.clients,
  unexported: forms.truth,
  includeGenerated: forms.truth,
  buildConstraint: forms.buildConstraint,
  headerFile: forms.path,
  tags: forms.listOf(/^[\p{L}\p{Nd}_.]+$/u),
  goos: forms.operatingSystem,
  goarch: forms.architecture,
  localPrefix: forms.listOf(/^[^\s,"`\\]+$/u),
  replaceType: forms.replacements,
  commandComment: forms.truth,
  sourceComment: forms.truth,
  packageComment: forms.truth,
  templates: forms.path,
  templateData: forms.data,
});
