export { loadTemplateCompiler } from '@standin/render';
export { formatMockHelp, mockFlags, parseMockArguments, type MockArguments, type MockCaller } from './gomock/flags/index.ts';
export { dialectOf, type DialectName } from './gomock/dialect.ts';
export { generateGomock, type GomockOptions, type GomockResult, type MockDeclarations } from './gomock/generate-gomock.ts';
export { createMockPrograms, type MockPrograms, type ProgramSources } from './programs.ts';
export type { MockRequest, MockSelection, RequestedTemplates, TypeName, TypeReplacement } from './gomock/request.ts';
export { selectNames, type NameChoice, type SelectedNames } from './interfaces/interface-list.ts';
export { readTemplateDirectory, type DirectoryTemplate, type TemplateDirectory } from './templates/read-template-directory.ts';
export { readTemplateFile, templateSets, type TemplateFile, type TemplateSet } from './templates/template-sets.ts';
