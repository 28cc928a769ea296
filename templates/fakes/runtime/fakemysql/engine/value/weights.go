package value

import (
	"compress/flate"
	"encoding/base64"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

// weightTable has what characters weigh in a collation: none, one or several weights. A table is packed in the program; it is unpacked when something is first compared with it.
type weightTable struct {
	pages  [0x20000 >> 8]*[256]weight
	more   []uint16 // the weights of characters that have several
	absent func(r rune) (first, second uint16)
	blank  uint16
	ascii  [utf8.RuneSelf]uint16 // weights of characters of one byte; notOne where there is not one
}

// notOne is no weight of a character of one byte.
const notOne = 0xffff

// weight is what a character weighs: a number of weights, and the only one or where they are in more.
type weight struct {
	count uint8 // one more than there are; 0: the character is absent
	value uint16
}

var (
	generalWeights    = sync.OnceValue(func() *weightTable { return unpackWeights(packedGeneral, itself) })
	unicodeWeights    = sync.OnceValue(func() *weightTable { return unpackWeights(packedUnicode, implicitOfPlane0) })
	unicode520Weights = sync.OnceValue(func() *weightTable { return unpackWeights(packedUnicode520, implicit) })
	latin1Weights     = sync.OnceValue(func() *weightTable { return unpackWeights(packedLatin1, itself) })
	latin1Bytes       = sync.OnceValue(func() *weightTable { return unpackWeights(packedLatin1Bytes, itself) })
)

// unknownCharacter weighs what all characters do that a collation has no weight for.
const unknownCharacter = 0xfffd

// itself weighs a character as its number.
func itself(r rune) (first, second uint16) {
	if r > 0xffff {
		return unknownCharacter, 0
	}
	return uint16(r), 0
}

// implicit weighs a character that Unicode's table does not have: the ideographs in their order, then all others.
func implicit(r rune) (first, second uint16) {
	base := uint16(0xfbc0)
	switch {
	case 0x3400 <= r && r <= 0x4db5:
		base = 0xfb80
	case 0x4e00 <= r && r <= 0x9fa5:
		base = 0xfb40
	}
	return base + uint16(r>>15), uint16(r&0x7fff | 0x8000)
}

func implicitOfPlane0(r rune) (first, second uint16) {
	if r > 0xffff {
		return unknownCharacter, 0
	}
	return implicit(r)
}

// unpackWeights unpacks a table: base64 of a deflated sequence of three parts, each with its length before it: for each character how many are skipped before it and how many weights
// it has; by how much its first weight differs from the one before; the weights that follow a first one.
func unpackWeights(packed string, absent func(rune) (uint16, uint16)) *weightTable {
	raw, err := io.ReadAll(flate.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(packed))))
	if err != nil {
		panic(err)
	}
	rest := numbers(raw)
	characters, firsts, others := rest.part(), rest.part(), rest.part()
	table := &weightTable{absent: absent}
	at, first := -1, 0
	for len(characters) > 0 {
		at += characters.next() + 1
		page := table.pages[at>>8]
		if page == nil {
			page = new([256]weight)
			table.pages[at>>8] = page
		}
		count := characters.next()
		of := weight{count: uint8(count + 1)}
		if count > 0 {
			first += firsts.signed()
			of.value = uint16(first)
		}
		if count > 1 {
			of.value = uint16(len(table.more))
			table.more = append(table.more, uint16(first))
			for ; count > 1; count-- {
				table.more = append(table.more, uint16(others.next()))
			}
		}
		page[at&255] = of
	}
	for r := range table.ascii {
		table.ascii[r] = notOne
		if weights := table.appendWeights(nil, rune(r)); len(weights) == 1 {
			table.ascii[r] = weights[0]
		}
	}
	table.blank = table.ascii[' ']
	return table
}

// numbers are numbers of seven bits a byte, the lowest first.
type numbers []byte

func (n *numbers) next() int {
	number, shift := 0, 0
	for {
		c := (*n)[0]
		*n = (*n)[1:]
		number |= int(c&0x7f) << shift
		if c < 0x80 {
			return number
		}
		shift += 7
	}
}

// signed reads a number whose lowest bit is its sign.
func (n *numbers) signed() int {
	number := n.next()
	return number>>1 ^ -(number & 1)
}

// part takes off a length and as many bytes.
func (n *numbers) part() numbers {
	length := n.next()
	part := (*n)[:length]
	*n = (*n)[length:]
	return part
}

// of gives what the table has of a character.
func (t *weightTable) of(r rune) weight {
	if page := r >> 8; int(page) < len(t.pages) && t.pages[page] != nil {
		return t.pages[page][r&255]
	}
	return weight{}
}

// single is the weight of a character that the table has with one.
func (t *weightTable) single(r rune) (weight uint16, is bool) {
	of := t.of(r)
	return of.value, of.count == 2
}

// appendWeights appends all weights of a character.
func (t *weightTable) appendWeights(to []uint16, r rune) []uint16 {
	switch of := t.of(r); of.count {
	case 0:
		first, second := t.absent(r)
		if second == 0 {
			return append(to, first)
		}
		return append(to, first, second)
	case 1:
		return to
	case 2:
		return append(to, of.value)
	default:
		return append(to, t.more[of.value:int(of.value)+int(of.count)-1]...)
	}
}

// weigher goes through the weights of a text.
type weigher struct {
	table   *weightTable
	text    string
	pending [8]uint16
	from    int // where the pending weights begin
	to      int
}

// next gives the next weight; is is false at the end.
func (w *weigher) next() (weight uint16, is bool) {
	for w.from == w.to {
		if w.text == "" {
			return 0, false
		}
		if c := w.text[0]; c < utf8.RuneSelf && w.table.ascii[c] != notOne {
			w.text = w.text[1:]
			return w.table.ascii[c], true
		}
		r, size := utf8.DecodeRuneInString(w.text)
		w.text = w.text[size:]
		if of := w.table.of(r); of.count == 2 {
			return of.value, true
		}
		w.from, w.to = 0, len(w.table.appendWeights(w.pending[:0], r))
	}
	w.from++
	return w.pending[w.from-1], true
}
