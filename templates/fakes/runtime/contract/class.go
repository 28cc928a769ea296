package contract

import "errors"

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

func describe(classes []Class, err error) string {
	if err == nil {
		return "ok"
	}
	for _, class := range classes {
		if name, isKnown := class(err); isKnown {
			return name
		}
	}
	return "other: " + err.Error()
}
