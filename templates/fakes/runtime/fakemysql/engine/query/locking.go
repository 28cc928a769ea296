package query

import (
	"time"

	"standin/doubles/fakemysql/engine/storage"
)

func lockOf(exclusive bool) storage.Lock {
	if exclusive {
		return storage.Exclusive
	}
	return storage.Shared
}

// setWait sets how long WAIT waits; WAIT 0 is NOWAIT.
func (r *reading) setWait(run *Run, read *storage.Read) error {
	v, err := r.wait.Eval(run)
	if err != nil {
		return err
	}
	n, _ := v.AsInt()
	read.Wait, read.NoWait = time.Duration(n.Int64())*time.Second, n.Int64() == 0
	return nil
}
