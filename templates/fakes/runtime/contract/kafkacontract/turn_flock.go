//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package kafkacontract

import (
	"errors"
	"os"
	"syscall"
)

// lock locks a file until it is closed or the process ends, unless somebody has it.
func lock(file *os.File) (isMine bool, err error) {
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}
