package fakemysql

import "strings"

// UnknownStatementError is what a back end gives that has no answer to a statement.
type UnknownStatementError struct {
	Statement string // its text
	Reason    string // what is unknown of it, and what to do
	Place     string // of the call or of the text, set by Server where the back end left it empty
}

// Error has the place of the statement before what the back end says.
func (e *UnknownStatementError) Error() string {
	var message strings.Builder
	if e.Place != "" {
		message.WriteString(e.Place + ": ")
	}
	message.WriteString("fakemysql: " + e.Reason)
	if e.Statement != "" {
		message.WriteString(": " + Fold(e.Statement))
	}
	return message.String()
}
