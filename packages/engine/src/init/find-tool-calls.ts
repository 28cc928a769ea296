import { listGoFiles } from '@standin/modules';
import { readHeader } from '@standin/syntax';
import { createVariables } from '../directives/directive-variables.ts';
import { findDirectiveLines, mentionsDirective } from '../directives/find-directive-lines.ts';
import { readDirectives } from '../directives/read-directives.ts';
import { splitShell } from '../directives/split-shell.ts';
import { walkDirectories } from '../plan/walk-directories.ts';
import { isGeneratedText } from '../write/is-generated-text.ts';
import { guessTool, identifyTool } from './identify-tool.ts';
import type { InitContext } from './init-context.ts';
import type { Tool } from './tool.ts';
import type { WishPlace } from './wished-output.ts';

/** A call of a generator in a `//go:generate` line, or a comment that it reads itself. */
export interface ToolCall {
  readonly tool: Exclude<Tool, 'mockgen'>;
  /** `comment` for `//counterfeiter:generate`, whose words are arguments of counterfeiter; `script` where something else is called that may call the tool. */
  readonly kind: 'line' | 'comment' | 'script';
  readonly place: WishPlace;
  /** Absolute: where the tool is called. */
  readonly directory: string;
  readonly words: readonly string[];
  /** Whether the line stands in a generated file: minimock repeats its calls there. */
  readonly isRepeated: boolean;
}

const marker = '//counterfeiter:generate ';

/** Every call of a generator other than mockgen in the Go files of the repository, in order; of generated files only what minimock writes there. */
export function findToolCalls({ session, root }: InitContext): readonly ToolCall[] {
  const { tree } = session;
  return walkDirectories(tree, root).flatMap((directory) =>
    listGoFiles(tree, directory).flatMap((name) => {
      const path = tree.path.join(directory, name);
      const result = tree.read(path);
      if (result.kind !== 'text' || !(mentionsDirective(result.text) || result.text.includes(marker))) return [];
      const isRepeated = isGeneratedText(result.text);
      const lines = findLines({ session, directory, name, text: result.text, isRepeated });
      return isRepeated ? lines.filter(({ tool }) => tool === 'minimock') : [...lines, ...findComments(path, directory, result.text)];
    }),
  );
}

interface GoFile {
  readonly session: InitContext['session'];
  readonly directory: string;
  readonly name: string;
  readonly text: string;
  readonly isRepeated: boolean;
}

function findLines({ session, directory, name, text, isRepeated }: GoFile): readonly ToolCall[] {
  const packageName = readHeader(text).packageClause?.name ?? '';
  const file = session.tree.path.join(directory, name);
  const variablesAt = (line: number) => createVariables(session, { directory, file: name, line, packageName });
  return readDirectives(findDirectiveLines(text), variablesAt).flatMap((directive): readonly ToolCall[] => {
    if (directive.kind === 'malformed') return [];
    const place: WishPlace = { file, line: directive.line, sourceLine: directive.text };
    const call = identifyTool(unwrapShell(directive.words));
    if (call !== undefined) return [{ ...call, kind: 'line', directory, place, isRepeated }];
    const tool = guessTool(directive.words);
    return tool === undefined ? [] : [{ tool, kind: 'script', directory, place, words: directive.words, isRepeated }];
  });
}

/** The command in `sh -c "..."`, where it is a plain one. */
function unwrapShell(words: readonly string[]): readonly string[] {
  const [program = '', flag = '', script] = words;
  if (!/(?:^|\/)(?:ba)?sh$/.test(program) || !/^-[a-z]*c$/.test(flag) || script === undefined) return words;
  return splitShell(script) ?? words;
}

function findComments(file: string, directory: string, text: string): readonly ToolCall[] {
  if (!text.includes(marker)) return [];
  return text.split('\n').flatMap((whole, index): readonly ToolCall[] => {
    const sourceLine = whole.replace(/\r$/, '');
    if (!sourceLine.startsWith(marker)) return [];
    const words = sourceLine
      .slice(marker.length)
      .split(/\s+/)
      .filter((word) => word !== '');
    return [{ tool: 'counterfeiter', kind: 'comment', directory, words, isRepeated: false, place: { file, line: index + 1, sourceLine } }];
  });
}
