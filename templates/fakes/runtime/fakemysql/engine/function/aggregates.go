package function

import (
	"math"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// GROUP_CONCAT, deviations, bits and JSON of groups.

// argumentsOf are arguments of which only the types are known.
func argumentsOf(types []value.Type) []Argument {
	arguments := make([]Argument, len(types))
	for i, t := range types {
		arguments[i].Type = t
	}
	return arguments
}

// place is where an aggregate stands, for functions that read arguments.
func (o AggregateOptions) place(name string) call {
	return call{o.Session, &Bound{Scalar: &Scalar{Name: name}, Arguments: argumentsOf(o.Arguments)}}
}

// defaultMaxLength is group_concat_max_len where nothing was said.
const defaultMaxLength = 1 << 20

func groupConcatType(types []value.Type) value.Type {
	collation, coercibility, _ := collate(argumentsOf(types))
	if collation == nil {
		return value.Type{Base: value.TypeBlob, Length: defaultMaxLength, Coercibility: coercibility, Nullable: true}
	}
	return value.Type{Base: value.TypeText, Length: defaultMaxLength / 4, Collation: collation, Coercibility: coercibility, Nullable: true}
}

type groupConcat struct {
	options  AggregateOptions
	isBinary bool
	rows     int
	isCut    bool
	text     []byte
}

func newGroupConcat(options AggregateOptions) Accumulator {
	t := groupConcatType(options.Arguments)
	return &groupConcat{options: options, isBinary: t.IsBinary()}
}

func (g *groupConcat) Add(arguments []value.Value) error {
	for _, v := range arguments {
		if v.IsNull() {
			return nil
		}
	}
	g.rows++
	if g.isCut {
		return nil
	}
	if g.rows > 1 {
		g.text = append(g.text, g.options.Separator...)
	}
	for _, v := range arguments {
		g.text = v.AppendText(g.text)
	}
	g.text, g.isCut = g.options.cut(g.text, g.rows, "GROUP_CONCAT", g.isBinary)
	return nil
}

// cut leaves as many whole characters as group_concat_max_len and a packet have place for.
func (o AggregateOptions) cut(text []byte, row int, name string, isBinary bool) (kept []byte, isCut bool) {
	if len(text) <= leastPacket && len(text) <= o.MaxLength {
		return text, false
	}
	end := min(o.MaxLength, int(mostBytes(o.Session)))
	if len(text) <= end {
		return text, false
	}
	for !isBinary && end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	o.Session.Warn(sqlerror.New(1260, row, name))
	return text[:end], true
}

func (g *groupConcat) Result() (value.Value, error) {
	switch {
	case g.rows == 0:
		return value.NULL, nil
	case g.isBinary:
		return value.OfBytes(string(g.text)), nil
	}
	return value.OfString(string(g.text)), nil
}

// deviationType is DOUBLE, of what is exact with four digits more after the point.
func deviationType(types []value.Type) value.Type {
	t := number(value.TypeDouble, -1, -1)
	switch argument := types[0]; {
	case argument.Base == value.TypeNull, argument.Base == value.TypeEnum, argument.Base == value.TypeSet:
		t.Length, t.Scale = 17, 4
	case isExact(argument):
		t.Length, t.Scale = 2*precision(argument)+6, max(argument.Scale, 0)+4
	case hasFixedDigits(argument):
		t.Length, t.Scale = 17+argument.Scale+4, argument.Scale+4
	}
	t.Nullable = true
	return t
}

// deviation is the mean of the squares of distances from the mean, or its root.
type deviation struct {
	of       call
	scale    int
	isSample bool
	isRoot   bool
	rows     float64
	mean     float64
	squares  float64
}

func newDeviation(o AggregateOptions) Accumulator       { return o.deviation(false, true) }
func newSampleDeviation(o AggregateOptions) Accumulator { return o.deviation(true, true) }
func newVariance(o AggregateOptions) Accumulator        { return o.deviation(false, false) }
func newSampleVariance(o AggregateOptions) Accumulator  { return o.deviation(true, false) }

func (o AggregateOptions) deviation(isSample, isRoot bool) Accumulator {
	return &deviation{of: o.place("std"), scale: deviationType(o.Arguments).Scale, isSample: isSample, isRoot: isRoot}
}

func (d *deviation) Add(arguments []value.Value) error {
	if arguments[0].IsNull() {
		return nil
	}
	f := d.of.float(arguments[0])
	d.rows++
	before := d.mean
	d.mean += (f - before) / d.rows
	d.squares += (f - before) * (f - d.mean)
	return nil
}

func (d *deviation) Result() (value.Value, error) {
	rows := d.rows
	if d.isSample {
		rows--
	}
	if rows <= 0 {
		return value.NULL, nil
	}
	variance := d.squares / rows
	if d.isRoot {
		variance = math.Sqrt(variance)
	}
	if math.IsNaN(variance) {
		return value.NULL, nil
	}
	return value.OfFloatDigits(variance, d.scale), nil
}

func bitsType([]value.Type) value.Type { return unsigned(nil, 21) }

// bitsOfGroup is BIT_AND, BIT_OR or BIT_XOR.
type bitsOfGroup struct {
	of       call
	operator byte
	bits     uint64
}

func newBitAnd(o AggregateOptions) Accumulator {
	return &bitsOfGroup{o.place("bit_and"), '&', math.MaxUint64}
}
func newBitOr(o AggregateOptions) Accumulator  { return &bitsOfGroup{o.place("bit_or"), '|', 0} }
func newBitXor(o AggregateOptions) Accumulator { return &bitsOfGroup{o.place("bit_xor"), '^', 0} }

func (b *bitsOfGroup) Add(arguments []value.Value) error {
	if arguments[0].IsNull() {
		return nil
	}
	switch n := b.of.bits(arguments[0]); b.operator {
	case '&':
		b.bits &= n
	case '|':
		b.bits |= n
	default:
		b.bits ^= n
	}
	return nil
}

func (b *bitsOfGroup) Result() (value.Value, error) { return value.OfUint(b.bits), nil }

func jsonAggregateType(types []value.Type) value.Type {
	t := groupConcatType(types[:1])
	t.JSON = true
	return t
}

// jsonGroup is JSON_ARRAYAGG, or JSON_OBJECTAGG, whose first argument are the keys. NULLs count.
type jsonGroup struct {
	options  AggregateOptions
	of       call
	isObject bool
	rows     int
	isCut    bool
	text     []byte // between the brackets
}

func newJSONArray(o AggregateOptions) Accumulator {
	return &jsonGroup{options: o, of: o.place("json_arrayagg")}
}

func newJSONObject(o AggregateOptions) Accumulator {
	return &jsonGroup{options: o, of: o.place("json_objectagg"), isObject: true}
}

func (g *jsonGroup) Add(arguments []value.Value) error {
	item, is := g.of.written(arguments, boolInt(g.isObject))
	if !is {
		item = &json{kind: 'n', text: "null"}
	}
	if g.isCut || g.isObject && arguments[0].IsNull() {
		return nil
	}
	g.rows++
	switch {
	case g.rows > 1 && g.isObject:
		g.text = append(g.text, ", "...)
	case g.rows > 1:
		g.text = append(g.text, ',')
	}
	if g.isObject {
		g.text = append(appendQuoted(g.text, arguments[0].Text()), ':')
	}
	g.text = loose.append(g.text, item, 0)
	if !g.isObject {
		g.text, g.isCut = g.options.cut(g.text, g.rows, "JSON_ARRAYAGG", false)
	}
	return nil
}

func (g *jsonGroup) Result() (value.Value, error) {
	switch {
	case g.rows == 0:
		return value.NULL, nil
	case g.isObject:
		return value.OfString("{" + string(g.text) + "}"), nil
	}
	return value.OfString("[" + string(g.text) + "]"), nil
}
