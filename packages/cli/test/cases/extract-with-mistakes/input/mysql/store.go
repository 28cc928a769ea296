package mysql

type Store struct{}

type Reader interface{ Read() }

type row struct{}

func (row) scan() {}

type Names []string

// ClockInterface is taken.
type ClockInterface struct{}

type Clock struct{}

func (Clock) Now() int { return 0 }
