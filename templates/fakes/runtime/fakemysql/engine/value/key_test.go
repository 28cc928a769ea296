package value

import (
	"bytes"
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

// indexedTypes are the types of columns that keys are made of.
func indexedTypes() []Type {
	types := storedColumns()
	for _, collation := range Collations() {
		if collation.Name == "binary" {
			continue
		}
		types = append(types, Type{Base: TypeVarChar, Length: 20, Collation: collation}, Type{Base: TypeChar, Length: 8, Collation: collation})
	}
	return append(types, Type{Base: TypeVarBinary, Length: 20})
}

// storedValues are all different values that a column may have of what is stored into it, NULL among them.
func storedValues(of Type) []Value {
	all := []Value{NULL}
	seen := map[string]bool{}
	add := func(v Value) {
		stored, _ := of.Store(v, "`d`.`t`.`c`", 1)
		if text := fmt.Sprintf("%#v", stored); !seen[text] && !stored.IsNull() {
			seen[text] = true
			all = append(all, stored)
		}
	}
	for _, operand := range storeOperands() {
		add(operand.value)
	}
	for _, text := range collatedTexts {
		add(OfString(text))
	}
	return all
}

// TestKeysSortAsValuesCompare is the property that indexes rest on.
func TestKeysSortAsValuesCompare(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	compared := 0
	for _, of := range indexedTypes() {
		values := storedValues(of)
		for n := 0; n < 4000; n++ {
			a, b := values[random.Intn(len(values))], values[random.Intn(len(values))]
			wanted := compareNullable(a, b, of.Collation)
			for _, length := range []int{0, 3} {
				x, y := a, b
				if length > 0 && of.IsText() && of.Base != TypeEnum && of.Base != TypeSet {
					x, y = beginning(a, length), beginning(b, length)
				}
				wanted := compareNullable(x, y, of.Collation)
				checkKeys(t, of, a, b, length, wanted)
			}
			left, right := AppendGroupKey(nil, a, of.Collation), AppendGroupKey(nil, b, of.Collation)
			if bytes.Equal(left, right) != (wanted == 0) {
				t.Errorf("%s: the group keys of %q and %q are %x and %x, which compare as %d", of.SQL(), a.Text(), b.Text(), left, right, wanted)
			}
			compared++
		}
	}
	t.Logf("%d pairs", compared)
}

func checkKeys(t *testing.T, of Type, a, b Value, length, wanted int) {
	t.Helper()
	for _, desc := range []bool{false, true} {
		x, y := AppendKey(nil, a, of, length, desc), AppendKey(nil, b, of, length, desc)
		got := bytes.Compare(x, y)
		if desc {
			got = -got
		}
		if got != wanted {
			t.Errorf("%s: the keys of %q and %q (length %d, desc %v) are %x and %x, which sort as %d, wanted %d", of.SQL(), a.Text(), b.Text(), length, desc, x, y, got, wanted)
		}
		if wanted != 0 && (bytes.HasPrefix(x, y) || bytes.HasPrefix(y, x)) {
			t.Errorf("%s: of the keys of %q and %q one is the beginning of the other: %x, %x", of.SQL(), a.Text(), b.Text(), x, y)
		}
	}
}

// beginning is a text cut to what a prefix of a key sees.
func beginning(v Value, length int) Value {
	if v.kind == Bytes {
		return OfBytes(firstBytes(v.text, length))
	}
	if v.kind == String {
		return OfString(firstCharacters(v.text, length))
	}
	return v
}

func compareNullable(a, b Value, collation *Collation) int {
	switch {
	case a.IsNull() && b.IsNull():
		return 0
	case a.IsNull():
		return -1
	case b.IsNull():
		return 1
	}
	if a.kind == Enum { // a column of ENUM sorts by number
		return compareInts(int64(a.bits), int64(b.bits))
	}
	if a.kind == Set || a.kind == Bit {
		return compareIntegers(OfUint(a.bits), OfUint(b.bits))
	}
	return Compare(a, b, collation)
}

// TestKeysSortAsMariaDBDoes stores values of each type in both and compares the order.
func TestKeysSortAsMariaDBDoes(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	j.known = []difference{
		{reason: "NO PAD: ORDER BY takes a text and the same with a character 0 behind it for equal, which = does not; CHAR with NO PAD", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "nopad")
		}},
	}
	j.run("SET sql_mode = '', time_zone = '+00:00'")
	for _, of := range indexedTypes() {
		if strings.Contains(fmt.Sprint(of.Collation), "_0900_") {
			continue
		}
		sql := of.SQL()
		if of.IsText() && of.Collation != nil && of.Collation.Name != "binary" {
			sql += " CHARACTER SET " + of.Collation.Charset + " COLLATE " + of.Collation.Name
		}
		j.run("DROP TABLE IF EXISTS sorted")
		j.run("CREATE TABLE sorted (n INT PRIMARY KEY, c " + sql + " NULL)")
		var values []Value
		for _, operand := range storeOperands() {
			if operand.value.isTimed() || strings.HasPrefix(operand.sql, "101112.9999999") {
				continue
			}
			stored, problem := of.storeInUTC(operand.value, "`d`.`t`.`c`", 1)
			if problem != nil || j.isLeftOut(5) {
				continue
			}
			j.run(fmt.Sprintf("INSERT INTO sorted VALUES (%d, %s)", len(values), operand.sql))
			values = append(values, stored)
		}
		rows := j.rows("SELECT n FROM sorted ORDER BY c, n")
		var before []byte
		last := 0
		for _, row := range rows {
			var n int
			fmt.Sscan(row[0], &n)
			key := append(AppendKey(nil, values[n], of, 0, false), byte(n>>8), byte(n))
			if bytes.Compare(before, key) > 0 {
				j.same(fmt.Sprintf("%s: %q behind %q", sql, values[n].Text(), values[last].Text()), "sorted", "not sorted")
			} else {
				j.same(sql, "sorted", "sorted")
			}
			before, last = key, n
		}
		distinct := map[string]bool{}
		for _, v := range values {
			if !v.IsNull() {
				distinct[string(AppendGroupKey(nil, v, of.Collation))] = true
			}
		}
		j.same("DISTINCT of "+sql, j.rows("SELECT COUNT(DISTINCT c) FROM sorted")[0][0], fmt.Sprint(len(distinct)))
	}
}
