package change

import (
	"math"

	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// numbers gives out the numbers of AUTO_INCREMENT for a statement. As InnoDB does, it takes as many at once as there are rows, or twice as many as the last time where that is not known: what is left over is lost.
type numbers struct {
	table     *storage.Table
	steps     settings.Numbers
	known     uint64 // how many rows there are; 0: not known
	next, end uint64 // of what was taken
	rows      uint64 // how many of the rows that numbers were taken for are still to come
	times     int
	said      uint64 // by SET insert_id: the first, and none is taken from the table then
	isSaid    bool
}

// mostNumbers is how many numbers are taken at once at most.
const mostNumbers = 65535

func (n *numbers) give() uint64 {
	if n.said != 0 {
		n.next, n.end, n.said, n.isSaid = n.said, math.MaxUint64, 0, true
	}
	if n.next >= n.end {
		want := n.known
		if n.times > 0 || want == 0 {
			want = min(uint64(1)<<min(n.times, 16), mostNumbers)
		}
		n.times++
		if n.rows == 0 {
			n.rows = want
		}
		n.next = n.steps.After(n.table.PeekAutoIncrement() - 1)
		if n.end = n.next + n.rows*n.steps.Increment; n.end < n.next {
			n.next, n.end = math.MaxUint64, math.MaxUint64 // there are not so many
		}
		n.table.SetAutoIncrement(n.end)
	}
	given := n.next
	if n.next = n.steps.After(given); n.isSaid {
		n.pass(given)
	}
	return given
}

// pass has the table's next number be greater than one.
func (n *numbers) pass(number uint64) {
	if next := n.steps.After(number); next > max(number, n.table.PeekAutoIncrement()) {
		n.table.SetAutoIncrement(next)
	}
}

// giveBack has the next row get the number that a row got which did not go in.
func (n *numbers) giveBack(generated uint64) {
	if generated != 0 {
		n.next = generated
	}
}

// wrote says that a row with a number is there.
func (n *numbers) wrote() {
	if n.rows > 0 {
		n.rows--
	}
}

// saw says that a row brought its own number: those to come are greater.
func (n *numbers) saw(v value.Value) {
	if number, _ := v.AsInt(); number.Kind() == value.Uint || number.Int64() > 0 {
		n.pass(number.Uint64())
		n.next = max(n.next, n.steps.After(number.Uint64()))
	}
}

// number gives the row its number, where it brings none: 0 and NULL are none.
func (in *inserting) number(row storage.Row) (generated uint64, err error) {
	auto := in.writer.auto
	if auto == nil {
		return 0, nil
	}
	defer in.numbers.wrote()
	v := row[auto.Position]
	if !v.IsNull() {
		n, _ := v.AsInt()
		if n.Uint64() != 0 || in.session.Settings().ZeroIsNumber {
			return 0, nil
		}
	}
	if !in.numbers.steps.IsKnown() {
		return 0, sqlerror.Unknown("auto_increment_offset greater than auto_increment_increment")
	}
	if generated = in.numbers.give(); generated == math.MaxUint64 {
		if in.numbers.steps.Increment > 1 {
			return 0, sqlerror.New(167, auto.Name, in.count)
		}
		return 0, sqlerror.New(1467)
	}
	stored, problem := auto.Type.Store(value.OfUint(generated), auto.Name, in.count)
	if problem != nil {
		if in.writer.isLenient() {
			in.session.Warn(problem)
			row[auto.Position] = stored
			return generated, nil
		}
		return 0, sqlerror.New(167, auto.Name, in.count)
	}
	row[auto.Position] = stored
	return generated, nil
}
