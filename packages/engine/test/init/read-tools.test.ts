import { describe as group, expect, test } from '@jest/globals';
import { describe, describeFinding, survey, surveyLines } from './repository.ts';

/** What a line in `store/lines.go` comes to: its outputs, then its findings. */
function read(...lines: readonly string[]): readonly string[] {
  const { outputs, findings } = surveyLines(...lines);
  return [...outputs.map(describe), ...findings.map(describeFinding)];
}

group('mockgen', () => {
  test.each<[string, readonly string[]]>([
    [
      'mockgen -source=types.go -destination=mocks/types.go -package=mocks -exclude_interfaces=Cache -mock_names=Store=FakeStore',
      ['./store Store -> store/mocks/types.go FakeStore', './store hidden -> store/mocks/types.go Mockhidden'],
    ],
    [
      'mockgen -destination=mock_test.go -package=store -typed "-build_flags=-tags=integration,mock -mod=mod" -build_constraint=x . Store',
      [
        './store Store -> store/mock_test.go MockStore typed=true build-constraint=x tags=["integration","mock"] in-package=true',
        'store/lines.go:3:108 GEN452 the build flag -mod=mod is lost: gen.yaml has tags, goos and goarch',
      ],
    ],
    ['mockgen -destination ../x/y.go io Reader', ['io Reader -> x/y.go MockReader package=mock_{{package}}']],
    [
      'mockgen -destination=a.go -imports=a=b -write_generate_directive . Store',
      [
        './store Store -> store/a.go MockStore package=mock_{{package}}',
        'store/lines.go:3:41 GEN452 -imports is lost: names of imports cannot be chosen in gen.yaml',
        'store/lines.go:3:54 GEN452 -write_generate_directive is lost: there is no line to repeat',
      ],
    ],
    [
      'env GOOS=linux GOFLAGS=-tags=a mockgen -destination=a.go . Store',
      ['./store Store -> store/a.go MockStore tags=["a"] goos=linux package=mock_{{package}}'],
    ],
    ['mockgen . Store', ['store/lines.go:3:1 GEN451 the mock goes to standard output']],
    ['mockgen -destination=/elsewhere/x.go . Store', ['store/lines.go:3:1 GEN451 the destination is outside the repository /m']],
    ['mockgen -sorce=types.go', ['store/lines.go:3:1 GEN451 unknown flag -sorce']],
    ['stringer -type=X', []],
    ['gen stub -nothing . Store', []],
    ['gen stub -out=s.go . Store', []],
  ])('%s', (words, wanted) => {
    expect(read(`//go:generate ${words}`)).toEqual(wanted);
  });
});

// The lines have the forms of the README of moq.
group('moq', () => {
  test.each<[string, readonly string[]]>([
    ['moq -out store_moq_test.go . Store', ['./store Store -> store/store_moq_test.go stub StoreMock strict=true in-package=true']],
    [
      'moq -out mocks/m.go -pkg mocks -stub -skip-ensure -rm -fmt goimports ../mail Sender:Fake',
      ['./mail Sender -> store/mocks/m.go stub Fake ensure=false package=mocks'],
    ],
    [
      'go run github.com/matryer/moq@latest -out a.go . Store Cache',
      [
        './store Store -> store/a.go stub StoreMock strict=true in-package=true',
        './store Cache -> store/a.go stub CacheMock strict=true in-package=true',
      ],
    ],
    ['moq -out a.go -with-resets . Store:MockStore', ['./store Store -> store/a.go stub MockStore strict=true in-package=true']],
    ['sh -c "moq -out a.go -stub . Store"', ['./store Store -> store/a.go stub StoreMock in-package=true']],
    ['MOCK=1 moq -out a.go -stub=false . Store', ['./store Store -> store/a.go stub StoreMock strict=true in-package=true']],
    ['moq . Store', ['store/lines.go:3:1 GEN451 the double goes to standard output']],
    ['moq -nope . Store', ['store/lines.go:3:1 GEN451 moq has no flag -nope']],
    ['moq -out a.go .', ['store/lines.go:3:1 GEN451 moq takes a directory and interfaces']],
    ['bash -c "cd .. && moq -out a.go . Store"', ['store/lines.go:3:1 GEN451 a script that may call moq: what it makes is not known']],
  ])('%s', (words, wanted) => {
    expect(read(`//go:generate ${words}`)).toEqual(wanted);
  });
});

// The lines have the forms of the README of counterfeiter.
group('counterfeiter', () => {
  const options = 'controls=true copy-slices=true';
  test.each<[string, readonly string[]]>([
    ['counterfeiter . Store', [`./store Store -> store/storefakes/fake_store.go stub FakeStore ${options} package=storefakes`]],
    ['counterfeiter -o fakes . Store', [`./store Store -> store/fakes/fake_store.go stub FakeStore ${options} package=fakes`]],
    [
      'counterfeiter -o fakes/x.go --fake-name Double ../mail Sender',
      [`./mail Sender -> store/fakes/x.go stub Double ${options} package=fakes`],
    ],
    [
      'go run github.com/maxbrunsfeld/counterfeiter/v6 net/http.Handler',
      [`net/http Handler -> store/storefakes/fake_handler.go stub FakeHandler ${options} package=storefakes`],
    ],
    [
      'counterfeiter -o ../fakes ../mail/types.go Sender',
      [`./mail Sender -> fakes/fake_sender.go stub FakeSender ${options} package=fakes`],
    ],
    [
      'go tool counterfeiter -header l.txt . Store',
      [
        `./store Store -> store/storefakes/fake_store.go stub FakeStore ${options} package=storefakes`,
        'store/lines.go:3:45 GEN452 no such file: l.txt',
      ],
    ],
    ['counterfeiter -generate', []],
    ['counterfeiter . Func', ['store/lines.go:3:1 GEN451 Func is a function type, and doubles are made of interfaces']],
    ['counterfeiter -p os', ['store/lines.go:3:1 GEN451 -p is lost: gen makes no interface from the functions of a package; declare one']],
    ['counterfeiter . Store -', ['store/lines.go:3:1 GEN451 the fake goes to standard output']],
    ['counterfeiter -nope . Store', ['store/lines.go:3:1 GEN451 counterfeiter has no flag -nope']],
    ['counterfeiter', ['store/lines.go:3:1 GEN451 counterfeiter takes an interface']],
  ])('%s', (words, wanted) => {
    expect(read(`//go:generate ${words}`)).toEqual(wanted);
  });

  test('comments', () => {
    expect(read('//counterfeiter:generate . Store', '//counterfeiter:generate -o fakes/c.go . Cache')).toEqual([
      `./store Store -> store/storefakes/fake_store.go stub FakeStore ${options} package=storefakes`,
      `./store Cache -> store/fakes/c.go stub FakeCache ${options} package=fakes`,
    ]);
  });
});

// The lines have the forms that the help of minimock has, and those of public repositories.
group('minimock', () => {
  test.each<[string, readonly string[]]>([
    ['minimock -i Store -o ./mocks -s _mock.go -g', ['./store Store -> store/mocks/store_gomock.go MockStore typed=true']],
    [
      'minimock -i Store,Cache -o a_mock.go,b_mock.go -n A,B -p x,y',
      [
        './store Store -> store/a_gomock.go MockStore typed=true package=x',
        './store Cache -> store/b_gomock.go MockCache typed=true package=y',
      ],
    ],
    [
      'minimock',
      ['Store', 'Cache', 'hidden'].map(
        (name) => `./store ${name} -> store/${name.toLowerCase()}_gomock_test.go Mock${name} typed=true in-package=true`,
      ),
    ],
    ['minimock -i .Store', ['./store Store -> store/store_gomock_test.go MockStore typed=true in-package=true']],
    ['minimock -i ../mail.* -o out -pr z_', ['./mail Sender -> store/out/z_sender_gomock_test.go MockSender typed=true package=out']],
    ['minimock -i io.Reader -o .', ['io Reader -> store/reader_gomock_test.go MockReader typed=true package=store']],
    ['minimock -nope', ['store/lines.go:3:1 GEN451 minimock has no flag -nope']],
    ['minimock -i ./nowhere.*', ['store/lines.go:3:1 GEN451 no interface was found']],
  ])('%s', (words, wanted) => {
    expect(read(`//go:generate ${words}`)).toEqual(wanted);
  });

  test('what only a generated file says, once', () => {
    const generated = (name: string) =>
      `// Code generated by http://github.com/gojuno/minimock (v3.4.5). DO NOT EDIT.\n\npackage store\n\n//go:generate minimock -i example.com/m/store.${name} -o ${name}_mock.go -n ${name}Mock -p store\n`;
    const { outputs, findings } = survey({
      'store/lines.go': 'package store\n\n//go:generate minimock -i Cache -o Cache_mock.go\n',
      'store/Cache_mock.go': generated('Cache'),
      'store/Store_mock.go': generated('Store'),
    });
    expect([...outputs.map(describe), ...findings.map(describeFinding)]).toEqual([
      './store Cache -> store/Cache_gomock.go MockCache typed=true in-package=true',
      './store Store -> store/Store_gomock.go MockStore typed=true in-package=true',
    ]);
  });
});

// The lines have the forms that the documentation of mockery v2 has.
group('lines of mockery', () => {
  test.each<[string, readonly string[]]>([
    ['mockery --name=Store', ['./store Store -> store/mocks/Store_gomock.go MockStore']],
    [
      'mockery --name Store --inpackage --with-expecter=true',
      ['./store Store -> store/mock_Store_gomock.go GomockStore typed=true in-package=true'],
    ],
    [
      'mockery --all --output ../mocks --case underscore',
      ['Store', 'Cache', 'hidden'].map((name) => `./store ${name} -> mocks/${name.toLowerCase()}_gomock.go Mock${name}`),
    ],
    [
      'mockery --name "S.*" --outpkg fakes --filename f.go --structname Fake --testonly',
      ['./store Store -> store/mocks/f_gomock.go MockStore package=fakes'],
    ],
    [
      'mockery --name=Sender --srcpkg example.com/m/mail --keeptree',
      [
        './mail Sender -> store/mocks/Sender_gomock.go MockSender',
        'store/lines.go:3:65 GEN452 --keeptree is lost: write directory with {{packageDirectory}} by hand',
      ],
    ],
    [
      'go run github.com/vektra/mockery/v2@v2.40.0 --name Cache --dir . --replace-type a/b.T=c:d/e.U',
      ['./store Cache -> store/mocks/Cache_gomock.go MockCache replace-type={"a/b.T":"d/e.U"}'],
    ],
    ['mockery --name Store --print', ['store/lines.go:3:1 GEN451 the double goes to standard output']],
    ['mockery --name Nothing', ['store/lines.go:3:1 GEN451 no interface was found']],
    ['mockery --nope', ['store/lines.go:3:1 GEN451 mockery has no flag --nope']],
    ['mockery', ['store/lines.go:3:1 GEN451 mockery takes --name or --all']],
    ['./scripts/mockery.sh Store', ['store/lines.go:3:1 GEN451 a script that may call mockery: what it makes is not known']],
  ])('%s', (words, wanted) => {
    expect(read(`//go:generate ${words}`)).toEqual(wanted);
  });
});
