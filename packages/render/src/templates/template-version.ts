import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { ParsedTemplate } from './template-file.ts';
import { placeInTemplate } from './template-place.ts';

/** What is wrong with the version of view data that a template says it is written for, `{{!-- gen-view: 1 --}}`; `undefined` where it says none, or the one in use. */
export function findVersionProblem(template: ParsedTemplate, version: number): Diagnostic | undefined {
  for (const statement of template.program.body) {
    const { value = '', type, loc } = statement as hbs.AST.Statement & { readonly value?: string };
    const wanted = type === 'CommentStatement' ? /^\s*gen-view:\s*(.*?)\s*$/s.exec(value)?.[1] : undefined;
    if (wanted === undefined || wanted === String(version)) continue;
    return createDiagnostic({
      code: 'GEN435',
      message: `the template is written for version ${wanted || 'none'} of the view data, and this gen has version ${version}`,
      hint: /^\d+$/.test(wanted) && Number(wanted) > version ? 'install a newer gen' : `{{!-- gen-view: ${version} --}}`,
      ...placeInTemplate(template, loc.start),
    });
  }
  return undefined;
}
