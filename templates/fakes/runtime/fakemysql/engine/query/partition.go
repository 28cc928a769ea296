package query

import (
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// partition is the rows of a partition in the order of the window, for one call.
type partition struct {
	call   *windowCall
	number int // of the call
	run    *Run
	rows   []windowRow
	equal  [2]int // where the peers that were asked for last begin and end
}

func (p *partition) input(i int) []value.Value { return p.rows[i].inputs[p.number] }

// argument gives an argument of the call for a row.
func (p *partition) argument(i, n int) value.Value { return p.input(i)[p.call.arguments+n] }

func (p *partition) set(i int, v value.Value) { p.rows[i].results[p.number] = v }

// peers gives the rows that are equal to one in the order of the window: from start up to end, which is none of them. It is asked for rows from the first one on.
func (p *partition) peers(i int) (start, end int) {
	if i >= p.equal[1] {
		end = i + 1
		for end < len(p.rows) && compareSorted(p.input(i), p.input(end), p.call.order) == 0 {
			end++
		}
		p.equal = [2]int{i, end}
	}
	return p.equal[0], p.equal[1]
}

// compute sets the results of the call.
func (p *partition) compute() error {
	switch p.call.name {
	case "row_number":
		for i := range p.rows {
			p.set(i, value.OfInt(int64(i)+1))
		}
	case "rank", "dense_rank", "percent_rank", "cume_dist":
		p.ranks()
	case "ntile":
		return p.tiles()
	case "lag":
		return p.shifted(-1)
	case "lead":
		return p.shifted(1)
	default:
		return p.framed()
	}
	return nil
}

// ranks sets what depends on how many rows are before a row and its peers.
func (p *partition) ranks() {
	dense := int64(0)
	for start := 0; start < len(p.rows); {
		_, end := p.peers(start)
		dense++
		var v value.Value
		switch p.call.name {
		case "rank":
			v = value.OfInt(int64(start) + 1)
		case "dense_rank":
			v = value.OfInt(dense)
		case "percent_rank":
			v = value.OfFloat(0)
			if len(p.rows) > 1 {
				v = value.OfFloat(float64(start) / float64(len(p.rows)-1))
			}
		default:
			v = value.OfFloat(float64(end) / float64(len(p.rows)))
		}
		v = fixedFloat(v)
		for ; start < end; start++ {
			p.set(start, v)
		}
	}
}

// fixedFloat gives a share the ten digits that MariaDB prints of it.
func fixedFloat(v value.Value) value.Value {
	if v.Kind() != value.Float {
		return v
	}
	v, _ = (&value.Type{Base: value.TypeDouble, Length: 22, Scale: 10}).Convert(v)
	return v
}

// tiles sets NTILE(n): n parts whose sizes differ by one at most, the larger ones first.
func (p *partition) tiles() error {
	for i := range p.rows {
		n := p.argument(i, 0)
		if n, _ = n.AsInt(); n.IsNull() || n.Int64() <= 0 {
			return sqlerror.New(4024)
		}
		parts, rows := n.Int64(), int64(len(p.rows))
		size, larger := rows/parts, rows%parts
		at := int64(i)
		switch {
		case at < larger*(size+1):
			p.set(i, value.OfInt(at/(size+1)+1))
		default:
			p.set(i, value.OfInt(larger+(at-larger*(size+1))/size+1))
		}
	}
	return nil
}

// shifted sets LAG and LEAD.
func (p *partition) shifted(direction int) error {
	count := len(p.call.exprs) - p.call.arguments
	for i := range p.rows {
		by := 1
		if count > 1 {
			n := p.argument(i, 1)
			n, _ = n.AsInt()
			by = int(n.Int64())
		}
		at := i + direction*by
		switch {
		case at >= 0 && at < len(p.rows):
			p.set(i, p.argument(at, 0))
		case count > 2:
			p.set(i, p.argument(i, 2))
		}
	}
	return nil
}

// framed sets what is computed over the rows of a frame.
func (p *partition) framed() error {
	var running gatherer
	gathered, isRunning := 0, false
	for i := range p.rows {
		if err := p.run.context.Err(); err != nil {
			return err
		}
		start, end, err := p.frame(i)
		if err != nil {
			return err
		}
		if p.call.aggregate == nil {
			p.set(i, p.chosen(i, start, end))
			continue
		}
		if !isRunning || start != 0 || end < gathered {
			running, gathered, isRunning = p.call.aggregate.gather(p.run), start, start == 0
		}
		for ; gathered < end; gathered++ {
			if err := running.to.Add(p.input(gathered)[p.call.arguments:]); err != nil {
				return err
			}
		}
		v, err := running.to.Result()
		if err != nil {
			return err
		}
		p.set(i, v)
	}
	return nil
}

// chosen is FIRST_VALUE, LAST_VALUE or NTH_VALUE of a frame.
func (p *partition) chosen(i, start, end int) value.Value {
	at := start
	switch p.call.name {
	case "last_value":
		at = end - 1
	case "nth_value":
		n := p.argument(i, 1)
		if n, _ = n.AsInt(); n.Int64() < 1 {
			return value.NULL
		}
		at = start + int(n.Int64()) - 1
	}
	if at < start || at >= end {
		return value.NULL
	}
	return p.argument(at, 0)
}

// frame gives the rows of a row's frame: from start up to end, which is none of it.
func (p *partition) frame(i int) (start, end int, err error) {
	of := p.call.frame
	switch {
	case of == nil && len(p.call.order) == 0:
		return 0, len(p.rows), nil
	case of == nil:
		_, end = p.peers(i)
		return 0, end, nil
	}
	if start, err = p.bound(i, 0, of.Start.Kind, of.Unit == "rows"); err != nil {
		return 0, 0, err
	}
	if end, err = p.bound(i, 1, of.End.Kind, of.Unit == "rows"); err != nil {
		return 0, 0, err
	}
	start, end = min(max(start, 0), len(p.rows)), min(max(end, 0), len(p.rows))
	return start, max(start, end), nil
}

// peer gives the first of a row's peers (side 0), or the first row behind them (side 1).
func (p *partition) peer(i, side int) int {
	start, end := p.peers(i)
	return [...]int{start, end}[side]
}

// bound gives an end of a frame: the first row within (side 0), or the first one behind (side 1).
func (p *partition) bound(i, side int, kind string, isRows bool) (int, error) {
	switch kind {
	case "unbounded preceding":
		return 0, nil
	case "unbounded following":
		return len(p.rows), nil
	case "current row":
		if isRows {
			return i + side, nil
		}
		return p.peer(i, side), nil
	}
	offset, err := p.call.offsets[side].Eval(p.run)
	if err != nil {
		return 0, err
	}
	if !isRows {
		return p.rangeBound(i, side, offset, kind == "preceding")
	}
	n, _ := offset.AsInt()
	if kind == "preceding" {
		return i - int(n.Int64()) + side, nil
	}
	return i + int(n.Int64()) + side, nil
}

// rangeBound is an end of RANGE: by the value that the window is ordered by.
func (p *partition) rangeBound(i, side int, offset value.Value, isBefore bool) (int, error) {
	by := p.call.order[0]
	v := p.input(i)[by.at]
	if v.IsNull() {
		return p.peer(i, side), nil
	}
	if v.Kind() > value.Float {
		return 0, sqlerror.Unknown("RANGE of a frame by what is no number")
	}
	shift := value.Add
	if isBefore != by.desc {
		shift = value.Subtract
	}
	edge, problem := shift(v, offset)
	if problem != nil {
		return 0, problem
	}
	for at := range p.rows {
		of := p.input(at)[by.at]
		order := orderOf(of, edge, nil)
		if by.desc {
			order = -order
		}
		if side == 0 && order >= 0 || side == 1 && order > 0 {
			if of.IsNull() && !by.desc {
				continue
			}
			return at, nil
		}
	}
	return len(p.rows), nil
}
