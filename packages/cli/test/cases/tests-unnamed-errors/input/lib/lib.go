package lib

import "example.com/shop/lib/internal/status"

type hidden struct{}

func (hidden) Error() string { return "hidden" }

// Fail gives an error of a type that no test outside of lib can name.
func Fail(code int) error { return &status.Error{Code: code} }

// Hide gives an error of a type that is not exported.
func Hide() error { return hidden{} }

// Gone gives a variable of an internal package.
func Gone() error { return status.ErrGone }

// Tag gives a value of a type that is not exported.
func Tag() any { return hidden{} }
