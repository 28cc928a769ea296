import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installGoProgram } from '../conformance/install-go-program.ts';
import { requireCommand, runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { Program } from '../conformance/load-program.ts';
import { freshDirectory } from './fresh-directory.ts';
import type { Judgement } from './judgement.ts';
import { makeByProgram } from './make-by-program.ts';
import { moq } from './peers.ts';
import { createStubMaker, type StubMaker } from './stub-maker.ts';

/** Interfaces that moq writes code for that compiles. */
const interfaces: Readonly<Record<string, readonly string[]>> = {
  context: ['Context'],
  'database/sql/driver': [
    'Conn',
    'ConnBeginTx',
    'Driver',
    'ExecerContext',
    'NamedValueChecker',
    'QueryerContext',
    'Result',
    'Rows',
    'Stmt',
    'Tx',
    'Valuer',
  ],
  fmt: ['Formatter', 'GoStringer', 'Scanner', 'State', 'Stringer'],
  io: ['Closer', 'Reader', 'ReaderAt', 'ReadWriteCloser', 'Seeker', 'StringWriter', 'WriterTo'],
  'io/fs': ['DirEntry', 'File', 'FileInfo', 'FS', 'GlobFS', 'ReadDirFS', 'StatFS', 'SubFS'],
  net: ['Addr', 'Conn', 'Error', 'Listener', 'PacketConn'],
  'net/http': ['CookieJar', 'File', 'FileSystem', 'Flusher', 'Handler', 'Hijacker', 'Pusher', 'ResponseWriter', 'RoundTripper'],
  sort: ['Interface'],
};

/** Writes moq's doubles and stubs of the same interfaces, and holds the names and types of what users reach by them side by side. */
export async function judgeMoq(program: Program): Promise<Judgement> {
  const maker = createStubMaker(freshDirectory('moq'), makeByProgram(program));
  const peer = await installGoProgram(moq);
  const pairs: string[] = [];
  for (const [index, [path, names]] of Object.entries(interfaces).entries()) {
    const source = await requireCommand('go', ['list', '-f', '{{.Dir}}', path], { directory: maker.root, environment: goEnvironment });
    await requireCommand(
      peer,
      ['-out', join(maker.root, `theirs${index}.go`), '-pkg', `theirs${index}`, '-with-resets', source.trim(), ...names],
      {
        directory: maker.root,
        environment: goEnvironment,
      },
    );
    await requireCommand('mkdir', ['-p', `theirs${index}`], { directory: maker.root });
    await requireCommand('mv', [`theirs${index}.go`, `theirs${index}/theirs.go`], { directory: maker.root });
    const list = names.map((name) => `${name}:${name}Mock`).join(',');
    await maker.stub(['-out', `ours${index}/ours.go`, '-strict', path, list], '.');
    pairs.push(...names.map((name) => `\tcompare(t, &theirs${index}.${name}Mock{}, &ours${index}.${name}Mock{})`));
  }
  writeComparison(maker, pairs);
  const { exitCode, stdout, stderr } = await runCommand('go', ['test', '-v', './compare/'], {
    directory: maker.root,
    environment: goEnvironment,
  });
  const [, compared = '0', same = '0'] = /(\d+) names compared, (\d+) the same/.exec(stdout) ?? [];
  // moq makes up names for parameters that have none; in records, those are called by position here.
  const others = [...stdout.matchAll(/other: +(.*)/g)].map(([, name = '']) => name).filter((name) => !name.includes('()[i].'));
  return {
    summary: `moq ${moq.version}: ${pairs.length} interfaces, ${compared} names of fields, methods and arguments, ${same} the same in stubs`,
    faults: exitCode === 0 ? others : [stdout + stderr],
  };
}

function writeComparison({ root, write }: StubMaker, pairs: readonly string[]): void {
  const count = Object.keys(interfaces).length;
  const imports = ['theirs', 'ours'].flatMap((name) => Array.from({ length: count }, (_, index) => `\t"example.com/t/${name}${index}"`));
  write('compare/doc.go', 'package compare\n');
  writeFileSync(
    join(root, 'compare', 'compare_test.go'),
    `package compare

import (
	"reflect"
	"testing"

${imports.join('\n')}
)

var compared, same int

func check(t *testing.T, what string, isSame bool) {
	compared++
	if isSame {
		same++
	} else {
		t.Log("other: ", what)
	}
}

// compare looks in ours for what users reach in theirs.
func compare(t *testing.T, theirs, ours any) {
	a, b := reflect.TypeOf(theirs), reflect.TypeOf(ours)
	for i := range a.Elem().NumField() {
		if f := a.Elem().Field(i); f.IsExported() {
			g, ok := b.Elem().FieldByName(f.Name)
			check(t, a.String()+"."+f.Name, ok && f.Type == g.Type)
		}
	}
	for i := range a.NumMethod() {
		m := a.Method(i)
		n, ok := b.MethodByName(m.Name)
		check(t, a.String()+"."+m.Name, ok && m.Type.NumIn() == n.Type.NumIn() && m.Type.NumOut() == n.Type.NumOut())
		if !ok || m.Type.NumOut() != 1 || m.Type.Out(0).Kind() != reflect.Slice || m.Type.Out(0).Elem().Name() != "" || m.Type.Out(0).Elem().Kind() != reflect.Struct {
			continue
		}
		record, own := m.Type.Out(0).Elem(), n.Type.Out(0).Elem()
		for j := range record.NumField() {
			f := record.Field(j)
			g, ok := own.FieldByName(f.Name)
			check(t, a.String()+"."+m.Name+"()[i]."+f.Name, ok && f.Type == g.Type)
		}
	}
}

func TestNames(t *testing.T) {
${pairs.join('\n')}
	t.Logf("%d names compared, %d the same", compared, same)
}
`,
  );
}
