export { loadTemplateCompiler } from '@standin/render';
export type { Becomes, ClientCall } from './clients/client-call.ts';
export type { CallKind, ClientLibrary, LibraryName, ServerKind } from './clients/client-library.ts';
export type { Client, Setting } from './clients/client.ts';
export type { ClientsReport, ReportedCall, ReportedClient, ReportedText } from './clients/clients-report.ts';
export { listClients, type ListClientsOptions } from './clients/list-clients.ts';
export type { FoldedText, Hole } from './clients/fold/folded-text.ts';
export type { Recognition } from './clients/recognition.ts';
export { noNamedClients, type NamedClients } from './clients/named-clients.ts';
export { recognizeClients } from './clients/recognize-clients.ts';
export type { ExtractRequest, RequestedType } from './extract/request.ts';
export { extractUsedBy, type UsedByResult } from './extract/used-by/extract-used-by.ts';
export type { ReportedDependency, ReportedHardWired, ReportedReason, UsedByReport } from './extract/used-by/report.ts';
export type { UsedByRequest } from './extract/used-by/used-by-request.ts';
export { rewriteUsedBy, type RewriteResult } from './extract/rewrite/rewrite-used-by.ts';
export { extractTypes } from './extract/types/extract-types.ts';
export { splitName } from './split-name.ts';
export type { FileRequest, InterfaceSelection, InterfacesRequest, RequestedTemplates, TypeName, TypeReplacement } from './file-request.ts';
export type { Declarations, FileOptions, FileResult } from './file-result.ts';
export { describeBadPath } from './fakes/schema/describe-bad-path.ts';
export { planFakes, type FakeOptions, type FakeSubject, type PlannedFakes } from './fakes/plan-fakes.ts';
export { findLeftovers, runtimeDirectories, runtimeRootOf } from './fakes/runtime/find-leftovers.ts';
export { planRuntime, type PlannedRuntime, type RuntimeDemand } from './fakes/runtime/plan-runtime.ts';
export type { FakeRequest, MysqlBackend, RuntimeRequest } from './fakes/request.ts';
export { isGoIdentifier } from './flags/go-identifier.ts';
export { generateFile } from './generate-file.ts';
export { formatMockHelp, mockFlags, parseMockArguments, type MockArguments, type MockCaller } from './gomock/flags/index.ts';
export { dialectOf, type DialectName } from './gomock/dialect.ts';
export { generateGomock } from './gomock/generate-gomock.ts';
export type { MockRequest } from './gomock/request.ts';
export { selectNames, type NameChoice, type SelectedNames } from './interfaces/interface-list.ts';
export { parseTargetArguments } from './parse-target-arguments.ts';
export { createPrograms, type Programs, type ProgramSources } from './programs.ts';
export { parseStubArguments } from './stub/flags/parse-stub-arguments.ts';
export { stubFlags } from './stub/flags/stub-flags.ts';
export { formatStubHelp } from './stub/flags/stub-help.ts';
export type { StubRequest } from './stub/request.ts';
export { fakeHeader, targetDefinitions, type TargetDefinition } from './target-definitions.ts';
export {
  isForInterfaces,
  type InterfaceTargetName,
  type InterfaceTargetRequest,
  type TargetName,
  type TargetRequest,
} from './target-request.ts';
export { readTemplateDirectory, type DirectoryTemplate, type TemplateDirectory } from './templates/read-template-directory.ts';
export { readTemplateFile, templateSets, type TemplateFile, type TemplateSet } from './templates/template-sets.ts';
export { planTests, type TestPlan, type TestPlanning, type WantedTests } from './tests/regeneration/plan-tests.ts';
export type { PlannedFile, PlannedTest } from './tests/regeneration/plan-file.ts';
export type { TestFile } from './tests/regeneration/test-pair.ts';
export type { GeneratedRow, GeneratedTest, TestImport } from './tests/generated-test.ts';
export { generateTests, wantsDoubles, type TestsOptions } from './tests/generate-tests.ts';
export { comparisons, type Comparison, type FunctionSelection, type TestsRequest, type TestStyle } from './tests/request.ts';
export type { TestsResult } from './tests/tests-result.ts';
export type { AvailableDouble } from './tests/wiring/available-double.ts';
export type { AvailableFakes } from './tests/wiring/available-fakes.ts';
export { offerCases } from './tests/cases/offer-cases.ts';
export { printCases, type PrintedCase } from './tests/cases/print-cases.ts';
export type { ValueNaming } from './tests/cases/print-value.ts';
export { listFunctions } from './tests/selection/select-functions.ts';
export { describeFunction, type TestedFunction } from './tests/types/tested-function.ts';
