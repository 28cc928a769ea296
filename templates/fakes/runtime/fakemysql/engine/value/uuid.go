package value

import (
	"encoding/hex"
	"fmt"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// uuidCharacters is how long the text of a UUID is.
const uuidCharacters = 36

// UUIDType is the type of UUIDs, among which NULL may be.
func UUIDType() Type {
	return Type{Base: TypeUUID, Length: uuidCharacters, Nullable: true, Coercibility: Numeric}
}

// OfUUID gives a UUID.
func OfUUID(id [16]byte) Value { return Value{kind: UUID, text: string(id[:])} }

// AsUUID reads a value as a UUID: a text of its 32 digits, with hyphens anywhere between two of them, or its 16 bytes.
func (v *Value) AsUUID() (id Value, is bool) {
	switch {
	case v.kind == UUID:
		return *v, true
	case v.kind == Bytes && len(v.text) == 16:
		return Value{kind: UUID, text: v.text}, true
	case v.kind == Bytes || !v.holdsText() || strings.HasPrefix(v.text, "-") || strings.HasSuffix(v.text, "-"):
		return NULL, false
	}
	read, err := hex.DecodeString(strings.ReplaceAll(v.text, "-", ""))
	if err != nil || len(read) != 16 {
		return NULL, false
	}
	// Such a version with such a variant could not be told in a row from a UUID whose groups are turned round.
	if read[6] >= 0x80 && 1 <= read[8] && read[8] <= 0x80 {
		return NULL, false
	}
	return OfUUID([16]byte(read)), true
}

// UUIDBytes are the 16 bytes of a UUID, which BINARY(16) has of it.
func (v *Value) UUIDBytes() string { return v.text }

// outsideUUID is a UUID as types other than its own have it: its bytes or its text.
func (t *Type) outsideUUID(v Value) Value {
	switch {
	case t.Base == TypeUUID || t.Base == TypeNull:
		return v
	case t.IsBinary():
		return OfBytes(v.text)
	}
	return OfString(v.Text())
}

// appendUUID prints the five groups.
func (v *Value) appendUUID(to []byte) []byte {
	for i := 0; i < len(v.text); i++ {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			to = append(to, '-')
		}
		to = append(to, "0123456789abcdef"[v.text[i]>>4], "0123456789abcdef"[v.text[i]&15])
	}
	return to
}

// isTurned tells whether rows have a UUID with its groups turned round, the last one first: one of the versions 1 to 5 (RFC 9562).
func (v *Value) isTurned() bool { return 0 < v.text[6] && v.text[6] < 0x60 && v.text[8] >= 0x80 }

// inRow are the bytes of a UUID as rows and keys have them, by which it is compared.
func (v *Value) inRow() string {
	if v.isTurned() {
		return v.text[10:] + v.text[8:10] + v.text[6:8] + v.text[4:6] + v.text[:4]
	}
	return v.text
}

func (t *Type) storeUUID(v Value, at place) (Value, *sqlerror.Error) {
	id, is := v.AsUUID()
	switch {
	case is:
		return id, nil
	case v.holdsText():
		return t.Zero(), at.incorrect(1292, t.Name(), v.Quoted())
	}
	from := TypeOf(v)
	return t.Zero(), at.noCast(&from, t)
}

// noCast is 4078: no value of one type is one of the other.
func (p place) noCast(from, to *Type) *sqlerror.Error {
	return &sqlerror.Error{Number: 4078, State: "HY000", Message: fmt.Sprintf("Cannot cast '%s' as '%s' in assignment of %s", from.Name(), to.Name(), p.column)}
}

func (t *Type) convertUUID(v Value) (Value, *sqlerror.Error) {
	if id, is := v.AsUUID(); is {
		return id, nil
	}
	return NULL, incorrect(wrong, t.Name(), v.shown())
}
