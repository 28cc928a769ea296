import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '@standin/cli';
import { createIo } from './create-io.ts';

let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'standin-completion-'));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const printed = { stdout: '', stderr: '' };
    expect(await run(['completion', shell], createIo({ directory, printed }))).toBe(0);
    writeFileSync(join(directory, shell), printed.stdout);
  }
  mkdirSync(join(directory, 'here', 'store'), { recursive: true });
  writeFileSync(join(directory, 'here', 'main.go'), 'package main\n');
  writeFileSync(join(directory, 'here', 'notes.txt'), '');
});

afterAll(() => rmSync(directory, { recursive: true }));

/** A command line up to the cursor, and what a shell has to offer: exactly, or `some` of it. */
interface Offer {
  readonly line: string;
  readonly all?: readonly string[];
  readonly some?: readonly string[];
}

const offers: readonly Offer[] = [
  { line: 'gen li', all: ['list'] },
  { line: 'gen ', some: ['run', 'mock', 'list', 'doctor', 'explain', 'completion', 'help'] },
  { line: 'gen list --un', all: ['--unmocked'] },
  { line: 'gen list --', some: ['--all', '--exported', '--unmocked', '--json', '--help'] },
  { line: 'gen list s', all: ['store'] },
  { line: 'gen run --format sa', all: ['sarif'] },
  { line: 'gen run --typ', all: ['--typed'] },
  { line: 'gen check --no-ty', all: ['--no-typed'] },
  { line: 'gen config --header-file ma', all: ['main.go'] },
  { line: 'gen diff --mock', some: ['--mock-name'] },
  { line: 'gen help opt', all: ['options'] },
  { line: 'gen explain GEN50', some: ['GEN501', 'GEN504'] },
  { line: 'gen help GEN90', some: ['GEN901'] },
  { line: 'gen completion ', all: ['bash', 'fish', 'zsh'] },
  { line: 'gen mock -dest', all: ['-destination'] },
  { line: 'gen mock -source ma', all: ['main.go'] },
  { line: 'gen mock -typed -pack', all: ['-package'] },
];

function check({ all, some }: Offer, offered: readonly string[]): void {
  if (all !== undefined) expect([...offered].sort()).toEqual([...all].sort());
  else expect(offered).toEqual(expect.arrayContaining([...(some ?? [])]));
}

function splitLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** `describe` for tests in a real shell: skipped, and counted so, where there is none. */
function describeInShell(shell: string, define: () => void): void {
  const isHere = spawnSync(shell, ['-c', 'exit 0']).status === 0;
  (isHere || shell === 'bash' ? describe : describe.skip)(shell, define);
}

describeInShell('bash', () => {
  test('is the completion of gen', () => {
    const printed = execFileSync('bash', ['-c', 'source "$1"; complete -p gen', 'bash', join(directory, 'bash')], { encoding: 'utf8' });
    expect(printed.trim()).toBe('complete -F _gen gen');
  });

  const script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gen; printf "%s\\n" "${COMPREPLY[@]}"';
  const complete = (words: readonly string[]): readonly string[] =>
    splitLines(
      execFileSync('bash', ['-c', script, 'bash', join(directory, 'bash'), ...words], { cwd: join(directory, 'here'), encoding: 'utf8' }),
    );

  test.each(offers)('$line', (offer) => check(offer, complete(offer.line.split(' '))));

  test('words that bash breaks at an equals sign', () => {
    expect(complete(['gen', 'run', '--format', '=', 'gi'])).toEqual(['github']);
    expect(complete(['gen', 'run', '--format', '='])).toEqual(['text', 'json', 'github', 'sarif']);
  });

  test('directories and Go files for patterns, and all below a directory', () => {
    expect(complete(['gen', 'list', '']).toSorted()).toEqual(['main.go', 'store']);
    expect(complete(['gen', 'run', './'])).toEqual(['./store', './main.go', './...']);
    expect(complete(['gen', './s'])).toEqual(['./store']);
  });
});

describeInShell('fish', () => {
  test.each(offers)('$line', (offer) => {
    const options = { cwd: join(directory, 'here'), encoding: 'utf8', env: { ...process.env, HOME: directory } } as const;
    const printed = execFileSync('fish', ['--no-config', '-c', `source ../fish; complete -C "${offer.line}"`], options);
    check(
      offer,
      splitLines(printed).map((line) => (line.split('\t')[0] ?? '').replace(/\/$/, '')),
    );
  });
});

describeInShell('zsh', () => {
  // A terminal of zsh's own making, where keys are pressed: what the line then holds is printed by another key.
  const script = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'PS1= PS2= RPS1=; unsetopt zle_bracketed_paste; autoload -U compinit; compinit -D -u; source ../zsh'
    zpty -w shell 'show() { print -r -- "<<$BUFFER>>"; zle kill-whole-line }; zle -N show; bindkey "^X" show; print READY""NOW'
    zpty -r shell output '*READYNOW*'
    zpty -w -n shell "$1"$'\\t\\C-x'
    zpty -r shell output '*<<*>>*'
    print -r -- "$output"
  `;
  const single = offers.flatMap(({ line, all }) => (all?.length === 1 ? [{ line, want: all[0] ?? '' }] : []));
  test.each(single)('$line', ({ line, want }) => {
    const options = { cwd: join(directory, 'here'), encoding: 'utf8', timeout: 120_000 } as const;
    const printed = execFileSync('zsh', ['-f', '-c', script, 'zsh', line], options);
    const completed = /<<(.*)>>/.exec(printed)?.[1] ?? '';
    expect(completed.replace(/[/ ]$/, '')).toBe(line.replace(/\S*$/, want));
  });
});
