import { isAdopted, type Tool } from './tool.ts';
import type { WishedOutput } from './wished-output.ts';

/** The comment at the top of a gen.yaml that we write, in lines of at most 80 characters. */
export function formatHeading(wished: readonly WishedOutput[]): readonly string[] {
  return [
    '# Which test doubles gen writes. `gen run` writes them, `gen check` says which',
    '# are stale. Yours to change: gen init wrote it once, from what it found for',
    `# ${joinWords(toolsOf(wished))}.`,
    '',
    ...describeStubs(wished),
    ...describeForeign(wished),
  ];
}

function describeForeign(wished: readonly WishedOutput[]): readonly string[] {
  const foreign = toolsOf(wished.filter(({ tool, target }) => !isAdopted(tool) && target === 'gomock'));
  if (foreign.length === 0) return [];
  const isRenamed = wished.some(({ remark, inactive }) => remark !== undefined && inactive === undefined);
  return [
    `# For ${joinWords(foreign)}, entries make`,
    '# gomock mocks of the same interfaces. Those have another API, so tests that use',
    '# the old doubles have to be rewritten. Until then both stand side by side: the',
    '# files of the mocks are called *_gomock.go. When the last test is rewritten,',
    '# delete the old files and the settings of the tool, and give the mocks what',
    '# names you like.',
    ...(isRenamed ? ['# Mocks are called Gomock... where the old doubles are called Mock...; change', '# that then, too.'] : []),
    '',
  ];
}

function describeStubs(wished: readonly WishedOutput[]): readonly string[] {
  const replaced = toolsOf(wished.filter(({ target }) => target === 'stub'));
  if (replaced.length === 0) return [];
  return [
    `# For ${joinWords(replaced)}, entries make`,
    '# stubs in the place of the old doubles: in the same files, under their names.',
    ...(replaced.includes('moq') ? ['# Tests that use those of moq stay as they are, as a rule.'] : []),
    ...(replaced.includes('mockery')
      ? [
          '# Tests that use those of the template matryer stay as they are, as a rule;',
          "# take the template out of mockery's settings, which would write over them.",
        ]
      : []),
    ...(replaced.includes('counterfeiter')
      ? ['# Of counterfeiter, GetStub becomes GetFunc, GetCalls(f) becomes SetGet(f), and', '# GetArgsForCall(0) becomes GetCalls()[0].']
      : []),
    '',
  ];
}

function toolsOf(wished: readonly WishedOutput[]): readonly Tool[] {
  return [...new Set(wished.map(({ tool }) => tool))];
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
