import { describe, expect, test } from '@jest/globals';
import { classifyCommand } from '../src/directives/classify-command.ts';

const classify = (line: string) => classifyCommand(line.split(' '), false);

describe('classifyCommand', () => {
  test.each([
    ['mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['../bin/mockgen -source=a.go', 'mockgen', '../bin/mockgen'],
    ['/home/user/go/bin/mockgen -source=a.go', 'mockgen', '/home/user/go/bin/mockgen'],
    ['mockgen.exe -source=a.go', 'mockgen.exe', 'mockgen.exe'],
    ['gen mock -source=a.go', 'gen mock', 'gen mock'],
    ['standin mock -source=a.go', 'gen mock', 'standin mock'],
    ['go run go.uber.org/mock/mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['go run go.uber.org/mock/mockgen@v0.6.0 -source=a.go', 'mockgen', 'mockgen'],
    ['go run -mod=mod go.uber.org/mock/mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['go run -mod mod -modfile ../tools.mod go.uber.org/mock/mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['go run ../vendor/go.uber.org/mock/mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['go tool mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['go tool go.uber.org/mock/mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['go tool -modfile=tools.mod mockgen -source=a.go', 'mockgen', 'mockgen'],
    ['env GO111MODULE=on mockgen -source=a.go', 'mockgen', 'mockgen'],
  ])('%s', (line, program, programAsCalled) => {
    expect(classify(line)).toMatchObject({ kind: 'generate', program, programAsCalled, commandArguments: ['-source=a.go'] });
  });

  test.each([
    ['go run go.uber.org/mock/mockgen@v0.6.0', 'go.uber.org/mock'],
    ['go run github.com/golang/mock/mockgen@v1.6.0', 'github.com/golang/mock'],
    ['go tool github.com/golang/mock/mockgen', 'github.com/golang/mock'],
    ['go run ../vendor/github.com/golang/mock/mockgen', 'github.com/golang/mock'],
    ['go tool mockgen', undefined],
    ['mockgen', undefined],
  ])('%s says whose mocks: %s', (line, dialect) => {
    const command = classify(line);
    expect(command.kind === 'generate' ? command.dialect : command.kind).toBe(dialect);
  });

  test('.exe is dropped on Windows, as mockgen does there', () => {
    expect(classifyCommand(['C:\\go\\bin\\mockgen.exe'], true)).toMatchObject({ kind: 'generate', program: 'mockgen' });
  });

  test.each<[string[], string[], Record<string, string>]>([
    [['sh', '-c', 'mockgen -source=a.go'], ['-source=a.go'], {}],
    [['bash', '-ec', 'exec mockgen -package \'my mocks\' -source="a b".go'], ['-package', 'my mocks', '-source=a b.go'], {}],
    [['sh', '-c', 'GOFLAGS=-mod=mod X= go run go.uber.org/mock/mockgen . A,B'], ['.', 'A,B'], { GOFLAGS: '-mod=mod', X: '' }],
    [['/bin/sh', '-c', 'mockgen -imports="a=b c=d"'], ['-imports=a=b c=d'], {}],
    [['env', 'GOOS=linux', 'sh', '-c', 'GOARCH=arm64 mockgen . A'], ['.', 'A'], { GOOS: 'linux', GOARCH: 'arm64' }],
  ])('%j', (words, commandArguments, variables) => {
    expect(classifyCommand(words, false)).toMatchObject({ kind: 'generate', commandArguments, variables });
  });

  test.each([
    [['sh', '-c', 'cd x && mockgen -source=a.go']],
    [['sh', '-c', 'mockgen -source=a.go > b.go']],
    [['sh', '-c', 'mockgen -source=a.go; gofmt -w b.go']],
    [['sh', '-c', 'mockgen -source="$X"']],
    [['sh', '-c', 'mockgen -source=*.go']],
    [['sh', '-c', 'mockgen -source="a.go']],
    [['sh', 'mockgen.sh', 'mockgen']],
    [['env', '-i', 'mockgen']],
    [['go', 'run', '-C', '../tools', 'go.uber.org/mock/mockgen', '-source=a.go']],
    [['go', 'run', '-exec=x', 'go.uber.org/mock/mockgen', '-source=a.go']],
  ])('%j is left alone, with a reason', (words) => {
    expect(classifyCommand(words, false).kind).toBe('refused');
  });

  test('gen fake is about its package', () => {
    expect(classify('gen fake --mysql-backend real .')).toEqual({ kind: 'fakes', words: ['--mysql-backend', 'real', '.'] });
  });

  test.each([
    ['stringer -type=X', 'stringer'],
    ['./bin/protoc --go_out=.', 'protoc'],
    ['go run golang.org/x/tools/cmd/stringer@latest -type=X', 'stringer'],
    ['go run github.com/vektra/mockery/v2@v2.1.0', 'mockery'],
    ['go run ./internal/gen', 'go run ./internal/gen'],
    ['go run gen.go -x', 'go run gen.go'],
    ['go run ../../gen/main.go -x', 'go run main.go'],
    ['go -C x build', 'go'],
    ['go tool stringer', 'go tool stringer'],
    ['go build ./...', 'go build'],
    ['go', 'go'],
    ['gen', 'gen'],
    ['gen run .', 'gen'],
    ['env A=b', 'env'],
    ['bash build.sh', 'bash'],
    ['mockgenerator x', 'mockgenerator'],
  ])('%s is counted as %s', (line, name) => {
    expect(classify(line)).toEqual({ kind: 'other', name });
  });
});
