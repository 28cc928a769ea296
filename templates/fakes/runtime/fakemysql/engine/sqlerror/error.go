// Package sqlerror has the errors of MariaDB: numbers, SQLSTATEs and texts.
package sqlerror

import "fmt"

// Error is an error or a warning as a server sends it.
type Error struct {
	Number  uint16
	State   string // five characters
	Message string
	Level   Level // of a warning
}

// Level is how much a warning says.
type Level uint8

// The levels. Where sql_mode is strict, a Problem is the error of a statement that changes rows.
const (
	Problem Level = iota
	Remark
	Note
)

func (e *Error) Error() string {
	return fmt.Sprintf("Error %d (%s): %s", e.Number, e.State, e.Message)
}

// New gives the error of a number, with its text's blanks filled in. It panics where the table of texts has no such number.
func New(number uint16, blanks ...any) *Error {
	text, is := texts[number]
	if !is {
		panic(fmt.Sprintf("sqlerror: %d has no text", number))
	}
	return &Error{Number: number, State: text.state, Message: fmt.Sprintf(text.format, blanks...)}
}

// unknownPrefix is how the message of an error begins by which the engine says that it does not know a construct.
const unknownPrefix = "fakemysql: "

// Unknown is the error for a construct of SQL that the engine does not know: it says what, never gives a wrong answer.
func Unknown(construct string) *Error {
	return &Error{Number: 1105, State: "HY000", Message: unknownPrefix + "the engine does not know " + construct}
}

// IsUnknown tells whether an error is one of [Unknown].
func (e *Error) IsUnknown() bool {
	return e.Number == 1105 && len(e.Message) > len(unknownPrefix) && e.Message[:len(unknownPrefix)] == unknownPrefix
}
