import { describe, expect, test } from '@jest/globals';
import { translateTemplate } from '../../src/init/mockery/translate-template.ts';

describe('translateTemplate', () => {
  test.each([
    ['mocks', 'mocks'],
    ['mocks/{{.PackagePath}}', 'mocks/{{importPath}}'],
    ['{{ .InterfaceDir }}/mocks', '{{packageDirectory}}/mocks'],
    ['{{.InterfaceDirRelative}}', '{{packageDirectory}}'],
    ['{{.ConfigDir}}/mocks', './mocks'],
    ['mock_{{.InterfaceName | snakecase}}.go', 'mock_{{snakeCase interface}}.go'],
    ['{{.InterfaceNameSnake}}.go', '{{snakeCase interface}}.go'],
    ['{{snakecase .InterfaceName}}_mock.go', '{{snakeCase interface}}_mock.go'],
    ['{{.Mock}}{{.InterfaceName}}', 'Mock{{interface}}'],
    ['{{- .SrcPackageName -}}', '{{package}}'],
    ['{{base .InterfaceFile}}', '{{sourceFile}}'],
    ['{{.InterfaceFile | dir}}/x', '{{packageDirectory}}/x'],
    ['{{ .StructName | lower | firstUpper }}', '{{firstUpper (lowerCase mockName)}}'],
  ])('%s becomes %s', (text, template) => {
    expect(translateTemplate(text, 'v3')).toEqual({ kind: 'template', template });
  });

  test('functions take the text first in v2 and last in v3, as they do there', () => {
    const template = '{{trimSuffix sourceFile ".go"}}_mock.go';
    expect(translateTemplate('{{trimSuffix (base .InterfaceFile) ".go"}}_mock.go', 'v2')).toEqual({
      kind: 'template',
      template: template.replace('sourceFile', 'sourceFile'),
    });
    expect(translateTemplate('{{.InterfaceFile | base | trimSuffix ".go"}}_mock.go', 'v3')).toEqual({ kind: 'template', template });
    expect(translateTemplate('{{replaceAll .PackagePath "/" "_"}}', 'v2')).toEqual({
      kind: 'template',
      template: '{{replace importPath "/" "_"}}',
    });
  });

  test.each([
    ['{{.InterfaceFile}}', '.InterfaceFile'],
    ['{{.Nothing}}', '.Nothing'],
    ['{{getenv "HOME"}}', 'getenv'],
    ['{{if .Mock}}x{{end}}', 'if'],
    ['{{range $x := .Y}}', '{{range $x := .Y}}'],
  ])('%s has no like, which is said', (text, reason) => {
    expect(translateTemplate(text, 'v2')).toEqual({ kind: 'foreign', reason });
  });
});
