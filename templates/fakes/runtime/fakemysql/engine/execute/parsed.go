package execute

import (
	"strings"
	"sync"

	"standin/doubles/fakemysql/engine/parse"
)

// parsed has statements that were parsed, for all engines of the process: services send the same texts again and again, and each test has the same schema.
var parsed struct {
	sync.Mutex
	statements map[parsedKey]*parse.Statement
}

type parsedKey struct {
	text string
	mode parse.Mode
}

// mostParsed and longestParsed bound what is kept.
const (
	mostParsed    = 4096
	longestParsed = 1 << 14
)

// parseOne reads a text of one statement.
func parseOne(text string, mode parse.Mode) (*parse.Statement, error) {
	key := parsedKey{text: text, mode: mode}
	parsed.Lock()
	statement := parsed.statements[key]
	parsed.Unlock()
	if statement != nil {
		return statement, nil
	}
	statement, err := parse.One(text, mode)
	if err != nil || len(text) > longestParsed {
		return statement, err
	}
	parsed.Lock()
	defer parsed.Unlock()
	if parsed.statements == nil || len(parsed.statements) >= mostParsed {
		parsed.statements = map[parsedKey]*parse.Statement{}
	}
	parsed.statements[parsedKey{text: strings.Clone(text), mode: mode}] = statement
	return statement, nil
}

// parseFirst reads the first statement of a text of several.
func parseFirst(text string, mode parse.Mode) (statement *parse.Statement, rest string, err error) {
	if !strings.Contains(text, ";") {
		statement, err = parseOne(text, mode)
		return statement, "", err
	}
	return parse.First(text, mode)
}
