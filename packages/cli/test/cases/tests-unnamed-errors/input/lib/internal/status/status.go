package status

// Error cannot be imported outside of lib.
type Error struct{ Code int }

func (e *Error) Error() string { return "status" }

var ErrGone error = &Error{Code: 410}
