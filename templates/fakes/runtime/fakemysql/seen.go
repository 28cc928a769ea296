package fakemysql

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"
	"sync"
)

// Seen is a statement that came to a server to be run, whatever became of it.
type Seen struct {
	Text      string // as it came; START TRANSACTION, COMMIT and ROLLBACK for the methods of transactions
	Arguments []any
}

// seenStatements are the statements that a server has seen, in order.
type seenStatements struct {
	seenMutex sync.Mutex
	seen      []Seen
	changed   chan struct{} // closed by the next statement, nil while nobody waits
}

// Statements are the statements seen so far that pattern matches: a text in which * stands for anything.
// How text and pattern are laid out in lines and blanks makes no difference.
func (s *seenStatements) Statements(pattern string) []Seen {
	s.seenMutex.Lock()
	defer s.seenMutex.Unlock()
	return s.matching(pattern)
}

// Wait returns when n statements were seen that pattern matches, or the context ends. It sees those before the call, too.
func (s *seenStatements) Wait(ctx context.Context, pattern string, n int) error {
	for {
		s.seenMutex.Lock()
		count := len(s.matching(pattern))
		if s.changed == nil {
			s.changed = make(chan struct{})
		}
		changed := s.changed
		s.seenMutex.Unlock()
		if count >= n {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return fmt.Errorf("fakemysql: %d of %d statements %q: %w", count, n, pattern, ctx.Err())
		}
	}
}

// matching needs the mutex.
func (s *seenStatements) matching(pattern string) []Seen {
	parts := strings.Split(pattern, "*")
	var matching []Seen
	for _, statement := range s.seen {
		if matchParts(parts, Fold(statement.Text)) {
			matching = append(matching, statement)
		}
	}
	return matching
}

func (s *seenStatements) see(text string, arguments []driver.NamedValue) {
	values := make([]any, len(arguments))
	for i, argument := range arguments {
		values[i] = argument.Value
		if bytes, is := argument.Value.([]byte); is {
			values[i] = append([]byte(nil), bytes...) // the program's, which may change
		}
	}
	s.seenMutex.Lock()
	defer s.seenMutex.Unlock()
	s.seen = append(s.seen, Seen{Text: text, Arguments: values})
	if s.changed != nil {
		close(s.changed)
		s.changed = nil
	}
}
