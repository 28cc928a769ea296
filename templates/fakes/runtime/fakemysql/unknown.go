package fakemysql

import (
	"strings"

	"github.com/go-sql-driver/mysql"
)

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

// unknownPrefix is how a back end that speaks MySQL's protocol begins the message of error 1105 for a statement that it does
// not know.
const unknownPrefix = "fakemysql: "

// UnknownOf gives the error of a statement that a back end does not know where err, which came by MySQL's protocol, says
// so; else nil.
func UnknownOf(err error, statement string) *UnknownStatementError {
	said, is := err.(*mysql.MySQLError)
	if !is || said.Number != 1105 || !strings.HasPrefix(said.Message, unknownPrefix) {
		return nil
	}
	reason := strings.TrimPrefix(said.Message, unknownPrefix) + " (another mysql-backend may: real, gms)"
	return &UnknownStatementError{Statement: statement, Reason: reason}
}
