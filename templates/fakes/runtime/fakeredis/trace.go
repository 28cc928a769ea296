package fakeredis

import (
	"context"
	"fmt"
	"os"
	"strings"
	"syscall"

	"standin/doubles/faults"
)

// strikeTraced is for hooks of clients, before commands are sent: an error is what they give then. A strike whose answer
// is lost has an After to call when they are done.
func strikeTraced(ctx context.Context, plan *faults.Faults, null error, commands ...[]any) (lost faults.Strike, err error) {
	if !plan.IsTraced() {
		return lost, nil
	}
	for _, words := range commands {
		command := commandOf(words)
		if command.isSetup() {
			continue
		}
		strike := plan.StrikeTraced(ctx, "redis."+command.Name, command.keys()...)
		if strike.IsCut && strike.Err == nil {
			strike.Err = networkError("read", syscall.ECONNRESET)
		}
		switch err := strike.Before(ctx, errNoAnswer); {
		case err != nil:
			return lost, err
		case strike.IsEmpty:
			return lost, null
		case strike.IsLost:
			lost = strike
		}
	}
	return lost, nil
}

// errNoAnswer is what a client gives when its time is over.
var errNoAnswer = networkError("read", os.ErrDeadlineExceeded)

func commandOf(words []any) Command {
	texts := make([]string, len(words))
	for i, word := range words {
		texts[i] = fmt.Sprint(word)
	}
	if len(texts) == 0 {
		return Command{}
	}
	return Command{Name: strings.ToLower(texts[0]), Args: texts[1:]}
}
