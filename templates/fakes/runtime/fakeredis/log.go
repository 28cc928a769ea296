package fakeredis

import (
	"context"
	"strings"
	"sync"

	"standin/doubles/faults"
)

// Command is one that a client has sent.
type Command struct {
	// Name is in lower case: "set".
	Name string
	// Args are what follows the name.
	Args []string
	// IsStruck says that a fault has kept it from being done.
	IsStruck bool
}

// String is the command as redis-cli takes it, without quotes.
func (c Command) String() string { return strings.Join(c.words(), " ") }

// longestLog is how many commands are kept at least.
const longestLog = 100_000

// log has the commands that were done, in that order.
type log struct {
	mutex    sync.Mutex
	commands []Command
	dropped  int
	changed  chan struct{} // closed by the next command; nil while nobody waits
}

func (l *log) add(command Command) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if len(l.commands) == 2*longestLog {
		l.commands = append(l.commands[:0:0], l.commands[longestLog:]...)
		l.dropped += longestLog
	}
	l.commands = append(l.commands, command)
	if l.changed != nil {
		close(l.changed)
		l.changed = nil
	}
}

// since gives the commands from the one with the number on, and what is closed by the next.
func (l *log) since(number int) (commands []Command, changed <-chan struct{}) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.changed == nil {
		l.changed = make(chan struct{})
	}
	return l.commands[max(0, number-l.dropped):], l.changed
}

func (l *log) find(pattern string) (found []Command) {
	commands, _ := l.since(0)
	for _, command := range commands {
		if command.matches(pattern) {
			found = append(found, command)
		}
	}
	return found
}

func (l *log) wait(ctx context.Context, pattern string, n int) error {
	for next := 0; ; {
		commands, changed := l.since(next)
		next += len(commands)
		for _, command := range commands {
			if command.matches(pattern) {
				n--
			}
		}
		if n <= 0 {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (c Command) matches(pattern string) bool {
	return faults.Match(pattern, c.Name, c.keys()...)
}
