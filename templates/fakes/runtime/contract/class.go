package contract

import (
	"context"
	"errors"
)

// Class names the errors that callers can tell from others. Errors of one name are equal.
type Class func(err error) (name string, isKnown bool)

// Is is the class of errors that wrap one of those given; their text is the name.
func Is(targets ...error) Class {
	return func(err error) (string, bool) {
		for _, target := range targets {
			if errors.Is(err, target) {
				return target.Error(), true
			}
		}
		return "", false
	}
}

// Named is the class of errors that wrap one, by a name.
func Named(name string, target error) Class {
	return func(err error) (string, bool) { return name, errors.Is(err, target) }
}

// As is the class of errors that wrap one of type E, as errors.As finds it.
func As[E error](name func(E) string) Class {
	return func(err error) (string, bool) {
		var found E
		if !errors.As(err, &found) {
			return "", false
		}
		return name(found), true
	}
}

// Any is the class of all errors that one of the classes knows; the first names it.
func Any(classes ...Class) Class {
	return func(err error) (string, bool) {
		for _, class := range classes {
			if name, isKnown := class(err); isKnown {
				return name, true
			}
		}
		return "", false
	}
}

// common knows errors that need not be named by Sides.
var common = Any(Named("context.Canceled", context.Canceled), Named("context.DeadlineExceeded", context.DeadlineExceeded), isTimeout)

func isTimeout(err error) (string, bool) {
	var timeout interface{ Timeout() bool }
	return "timeout", errors.As(err, &timeout) && timeout.Timeout()
}

func describe(classes []Class, err error) string {
	if err == nil {
		return "ok"
	}
	if name, isKnown := Any(append(classes[:len(classes):len(classes)], common)...)(err); isKnown {
		return name
	}
	return "other: " + err.Error()
}
