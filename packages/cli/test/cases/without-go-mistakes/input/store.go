package shop

import (
	"io"
	"io/sf"
)

type Reader interface {
	io.Raeder
}

type System interface {
	sf.FS
}
