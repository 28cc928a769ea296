/** A call of mockgen: where, and with what. */
export interface MockgenCase {
  readonly directory: string;
  readonly arguments: readonly string[];
}

/** The module `example.com/t`: names that meet others, imports of every kind, generic interfaces. */
export const mockgenFiles: Readonly<Record<string, string>> = {
  'names/names.go': `package names

import "context"

type Parameters interface {
	Blank(_ int, _ string, rest ...bool) (_ int, _ error)
	Unnamed(int, string, ...bool) (int, error)
	Mixed(arg2 int, _ string, arg0 bool)
	Receiver(m int, mr string, c bool) (ret int, err error)
	Locals(ret, ret0, ret1, varargs, a, v string) (string, error)
	Variadic(varargs int, s ...string) int
	VariadicOnly(a ...string)
	Imports(context context.Context, gomock int, reflect string) error
	Results() (m int, mr string, ctrl bool)
	Neighbours(a, b int, c, d string, e int) (x, y int, z error)
	Functions(f func(a int, b ...string) (c bool, err error), g func())
}

type Fields interface {
	Ctrl()
	Recorder() string
	Isgomock(struct{}) error
	Mock()
	String() string
}

type unexported interface{ Method(x any, y interface{}) }

type Empty interface{}

type Channels interface {
	In(<-chan int) chan<- string
	Out(chan chan<- int, <-chan (<-chan int)) <-chan struct{}
	Maps(map[string]map[[2]int][]*string) func(...interface{}) any
}
`,
  'generic/generic.go': `package generic

import (
	"cmp"
	"iter"
)

type Number interface{ ~int | ~float64 }

type Store[K comparable, V any] interface {
	Get(key K) (V, bool)
	Put(K, V) error
	All() iter.Seq2[K, V]
	Each(f func(K, V) bool, rest ...V)
}

type Sorted[T cmp.Ordered] interface {
	Store[T, []T]
	Min() T
}

type Sum[N Number, M comparable] interface{ Add(a, b N) M }

type Embedding interface {
	Store[string, *Item]
	Of(Box[Box[Item]]) Pair[int, string]
}

type Item struct{}
type Box[T any] struct{ value T }
type Pair[A, B any] struct {
	a A
	b B
}
`,
  'imports/imports.go': `package imports

import (
	"bytes"
	"context"
	renamed "net/http"
	"text/template"

	html "html/template"

	first "example.com/t/first/same"
	second "example.com/t/second/same"
	"example.com/t/odd-name"
)

type Uses interface {
	A(context.Context, *bytes.Buffer) renamed.Handler
	B(*template.Template, *html.Template)
	C(first.T, second.T, odd.T) error
	E(same first.T, odd odd.T)
}

type Local interface {
	Own(Kind) [Size]Kind
}

type Kind int

const Size = 6
`,
  'dot/dot.go':
    'package dot\n\nimport (\n\t. "io"\n\t"fmt"\n)\n\ntype Dot interface{ M(Reader, fmt.Stringer) (Writer, Own) }\n\ntype Own int\n',
  'first/same/same.go': 'package same\n\ntype T int\n',
  'second/same/same.go': 'package same\n\ntype T string\n',
  'odd-name/odd.go': 'package odd\n\ntype T bool\n',
  'plain/plain.go': `package plain

import (
	"errors"
	"io"
)

// Clock tells the time.
type Clock interface {
	Now() (int64, error)
	Sleep(d int, notes ...string)
	Own() *Kind
	Reader(io.Reader) error
}

type Kind struct{}

type Second interface {
	Clock
	io.Closer
	error
}

var _ = errors.New
`,
  'plain/plain_test.go': `package plain_test

import "example.com/t/plain"

type FromOutside interface {
	Use(plain.Kind) Local
}

type Local int
`,
  'plain/inside_test.go': 'package plain\n\ntype Inside interface{ M(Kind) testLocal }\n\ntype testLocal int\n',
  'bodies/bodies.go': `package bodies

type Bodies interface {
	Struct(struct {
		A, B int
		C    string \`json:"c"\`
	}) struct{ X chan int }
	Interface(interface {
		M(a int) error
		N()
	})
}
`,
  'blank/blank.go': `package blank

type Blank interface {
	M(_ int, _ ...string)
	N(arg1 int, _ string, arg0 bool)
	O(string int, nil bool) (error string, err error)
	EXPECT()
	P(chan (<-chan int)) [len("ab") + 1]int
}
`,
  'copyright.txt': 'Copyright somebody.\n\nAll rights reserved.',
};

const modes = (directory: string, file: string): readonly MockgenCase[] => [
  { directory, arguments: [`-source=${file}`] },
  { directory, arguments: [`-source=${file}`, '-typed'] },
  { directory, arguments: [`-source=${file}`, `-destination=mock.go`, `-package=${directory}`] },
  { directory, arguments: [`-source=${file}`, `-destination=mocks/mock.go`, '-package=mocks', '-typed'] },
];

const plain = (...words: readonly string[]): MockgenCase => ({ directory: 'plain', arguments: words });

/** The calls. Each gives Go that compiles. */
export const mockgenCases: readonly MockgenCase[] = [
  ...modes('names', 'names.go'),
  ...modes('generic', 'generic.go'),
  ...modes('imports', 'imports.go'),
  ...modes('plain', 'plain.go'),
  { directory: 'dot', arguments: ['-source=dot.go', '-destination=mock.go', '-package=dot'] },
  plain('-source=plain.go', '-package=other'),
  plain('-source=plain.go', '-package=plain', '-self_package=example.com/t/plain'),
  plain('-source=plain.go', '-package=plain'),
  plain('-source=plain.go', '-package=plain_test', '-destination=mock_test.go'),
  plain('-source=plain.go', '-package=plain', '-destination=mock_test.go'),
  plain('-source=inside_test.go', '-package=plain', '-destination=mock_test.go'),
  plain('-source=plain.go', '-mock_names=Clock=FakeClock,Second=Other', '-exclude_interfaces=Nothing'),
  plain('-source=plain.go', '-exclude_interfaces=Second'),
  plain('-source=plain.go', '-imports=stream=io'),
  plain('-source=plain.go', '-write_command_comment=false', '-write_package_comment=false', '-write_source_comment=false'),
  plain('-source=plain.go', '-write_generate_directive', '-copyright_file=../copyright.txt'),
  plain('-source=plain.go', '-build_constraint=linux && !cgo'),
  plain('-source=plain.go', '-build_constraint=integration', '-destination=../elsewhere/mock.go'),
  plain('-source=plain.go', '-debug_parser'),
  { directory: '.', arguments: ['-source=plain/plain.go', '-destination=plain/mock.go', '-package=plain'] },
  { directory: '.', arguments: ['example.com/t/plain', 'Clock,Second'] },
  { directory: '.', arguments: ['-typed', '-package=other', 'example.com/t/generic', 'Store,Sorted,Sum,Embedding'] },
  { directory: '.', arguments: ['example.com/t/imports', 'Uses,Local'] },
  { directory: 'plain', arguments: ['-destination=mock.go', '-package=plain', '.', 'Clock'] },
  { directory: '.', arguments: ['io', 'Reader,ReadWriteCloser'] },
];

/** Calls where mockgen gives no Go that compiles, or none that implements the interface; each writes to its own package. */
export const ownCases: readonly MockgenCase[] = [
  { directory: 'bodies', arguments: ['-source=bodies.go', '-destination=mock.go', '-package=bodies'] },
  { directory: 'bodies', arguments: ['-typed', '-destination=mocks/mock.go', '.', 'Bodies'] },
  { directory: 'blank', arguments: ['-source=blank.go', '-typed', '-destination=mock.go', '-package=blank'] },
  { directory: 'blank', arguments: ['-destination=mocks/mock.go', '.', 'Blank'] },
  { directory: 'dot', arguments: ['-source=dot.go', '-destination=mocks/mock.go'] },
  plain('-source=plain_test.go', '-package=plain_test', '-destination=mock_test.go'),
];
