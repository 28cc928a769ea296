package execute

import (
	"fmt"
	"runtime"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// recover makes an error of a panic, which is a mistake of the engine's own: the test that met it fails, and the others go on.
func (s *Session) recover(text string, err *error) {
	cause := recover()
	if cause == nil {
		return
	}
	place := placeOfPanic()
	if s.transaction != nil && !s.transaction.IsOver() {
		s.Rollback()
	}
	*err = &sqlerror.Error{Number: 1105, State: "HY000", Message: fmt.Sprintf("engine: %v at %s, which is a mistake of the engine: %s", cause, place, text)}
}

// placeOfPanic is the first line of the engine on the stack of a panic.
func placeOfPanic() string {
	callers := make([]uintptr, 32)
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers)])
	for more := true; more; {
		var frame runtime.Frame
		frame, more = frames.Next()
		if _, file, is := strings.Cut(frame.File, "/fakemysql/engine/"); is {
			return fmt.Sprintf("%s:%d", file, frame.Line)
		}
	}
	return "an unknown place"
}
