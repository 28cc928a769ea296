//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package kafkacontract

import "os"

// lock locks nothing: here packages that have the same topics or groups are to be tested one after another, by go test -p 1.
func lock(*os.File) (isMine bool, err error) { return true, nil }
