package shop

type Before interface {
	Ready() bool
}

func broken( {
	if {

type After interface {
	Done(
	Close() error
}

type Clock interface { Now() int64 }
