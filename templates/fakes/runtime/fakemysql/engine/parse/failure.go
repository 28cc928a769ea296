package parse

import (
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// Functions of the parser give up by a panic with a *sqlerror.Error, which One, First and Expr turn into an error: so the
// functions read like the grammar.

func (p *parser) recover(err *error) {
	switch failure := recover().(type) {
	case nil:
	case *sqlerror.Error:
		*err = failure
	default:
		panic(failure)
	}
}

// longestNear is how much of the text 1064 shows.
const longestNear = 80

// fail says that the token cannot stand where it stands.
func (p *parser) fail() {
	start := p.start
	if p.kind == ',' { // the server's scanner is one ahead then
		start++
	}
	near := p.source[start:]
	if len(near) > longestNear {
		near = near[:longestNear-3] + "..."
	}
	panic(sqlerror.New(1064, near, 1+strings.Count(p.source[:start], "\n")))
}

// unknown says that a construct is SQL, but nothing that the engine has. A % in its name stands for the token.
func (p *parser) unknown(construct string) {
	panic(sqlerror.Unknown(strings.Replace(construct, "%", strings.ToUpper(p.keyword), 1)))
}

// unknownAt says so where the token is one of several keywords.
func (p *parser) unknownAt(keywords words, construct string) {
	if p.atAny(keywords) {
		p.unknown(construct)
	}
}
