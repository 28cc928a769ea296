package value

import (
	"math"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// truncated is a number as an integer, without what is after its point.
func (v *Value) truncated() (n Value, fits bool) {
	switch v.kind {
	case Float:
		return floatInteger(math.Trunc(v.Float64()))
	case Decimal:
		return decimalInteger(rescale(*v, 0, true))
	}
	return v.AsInt()
}

// wrapped are the bits of a double as an integer; one that is too large has only the highest.
func (v *Value) wrapped() uint64 {
	if n, fits := v.truncated(); fits && n.kind == Int {
		return n.bits
	}
	return signBit
}

// memberBits is a number as the members of an ENUM or SET that it names.
func (v *Value) memberBits() uint64 {
	if v.kind == Float {
		return v.wrapped()
	}
	n, fits := v.truncated()
	if !fits || v.kind == Decimal && n.kind == Uint {
		return signBit
	}
	return n.bits
}

func (t *Type) storeEnum(v Value, at place) (Value, *sqlerror.Error) {
	number := v
	if v.holdsText() || v.isTimed() {
		text := v.Text()
		for at, member := range t.Members {
			if t.Collation.Compare(member, text) == 0 {
				return OfEnum(at+1, member), nil
			}
		}
		if number = memberNumber(text); number.IsNull() {
			return OfEnum(0, ""), at.truncated()
		}
	}
	n := number.memberBits()
	if n == 0 || n > uint64(len(t.Members)) {
		return OfEnum(0, ""), at.truncated()
	}
	return OfEnum(int(n), t.Members[n-1]), nil
}

// memberNumber is the number of a member, or of a set's, that a text says; NULL where it says none.
func memberNumber(text string) Value {
	n, isWhole := textInteger(strings.TrimRight(text, " "))
	if !isWhole || isBlank(text[0]) {
		return NULL
	}
	return n
}

func (t *Type) storeSet(v Value, at place) (Value, *sqlerror.Error) {
	isWhole := true
	number := v
	if v.holdsText() || v.isTimed() {
		var bits uint64
		if bits, isWhole = t.memberBits(v.Text()); isWhole {
			return OfSet(bits, t.membersOf(bits)), nil
		}
		if number = memberNumber(v.Text()); number.IsNull() {
			return OfSet(bits, t.membersOf(bits)), at.truncated()
		}
	}
	bits := number.memberBits()
	all := uint64(1)<<len(t.Members) - 1
	stored := OfSet(bits&all, t.membersOf(bits&all))
	if bits&^all != 0 {
		return stored, at.truncated()
	}
	return stored, nil
}

// memberBits reads the members of a set from a text.
func (t *Type) memberBits(text string) (bits uint64, isWhole bool) {
	if text == "" {
		return 0, true
	}
	isWhole = true
	for _, name := range strings.Split(text, ",") {
		is := false
		for at, member := range t.Members {
			if t.Collation.Compare(member, name) == 0 {
				bits |= 1 << at
				is = true
				break
			}
		}
		isWhole = isWhole && is
	}
	return bits, isWhole
}

func (t *Type) membersOf(bits uint64) string {
	var members []string
	for at, member := range t.Members {
		if bits>>at&1 != 0 {
			members = append(members, member)
		}
	}
	return strings.Join(members, ",")
}
