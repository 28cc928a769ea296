package value

import (
	"bytes"
	"sort"
	"testing"
)

func TestAsUUID(t *testing.T) {
	for _, test := range []struct {
		of   Value
		want string // "": none
	}{
		{OfString("6CCD780C-BABA-1026-9564-5B8C656024DB"), "6ccd780c-baba-1026-9564-5b8c656024db"},
		{OfString("6ccd780cbaba102695645b8c656024db"), "6ccd780c-baba-1026-9564-5b8c656024db"},
		{OfString("6--ccd780cbaba102695645b8c656024db"), "6ccd780c-baba-1026-9564-5b8c656024db"},
		{OfString("-6ccd780cbaba102695645b8c656024db"), ""},
		{OfString("6ccd780cbaba102695645b8c656024db-"), ""},
		{OfString(" 6ccd780cbaba102695645b8c656024db"), ""},
		{OfString("6ccd780cbaba102695645b8c656024d"), ""},
		{OfString("6ccd780cbaba102695645b8c656024dbdb"), ""},
		{OfString(""), ""},
		{OfString("00000000-0000-7000-8000-000000000000"), "00000000-0000-7000-8000-000000000000"},
		{OfString("00000000-0000-8000-8000-000000000000"), ""},
		{OfString("00000000-0000-8000-0100-000000000000"), ""},
		{OfString("00000000-0000-8000-0000-000000000000"), "00000000-0000-8000-0000-000000000000"},
		{OfString("00000000-0000-8000-8100-000000000000"), "00000000-0000-8000-8100-000000000000"},
		{OfBytes("0123456789abcdef"), "30313233-3435-3637-3839-616263646566"},
		{OfBytes("0123456789abcde"), ""},
		{OfBytes("6ccd780c-baba-1026-9564-5b8c656024db"), ""},
		{OfInt(1), ""},
		{NULL, ""},
	} {
		id, is := test.of.AsUUID()
		if is != (test.want != "") || id.Text() != test.want {
			t.Errorf("%q is %q, %v; want %q", test.of.Text(), id.Text(), is, test.want)
		}
	}
}

// The order is that in which MariaDB 10.11 has these rows.
func TestUUIDsSortByTheirLastGroup(t *testing.T) {
	ordered := []string{
		"00000000-0000-0000-0000-000000000000", "f0000000-0000-1000-8000-100000000000", "20000000-0000-7000-8000-900000000000", "40000000-0000-0000-8000-900000000000",
		"40000000-0000-4000-0000-900000000000", "50000000-0000-4000-8000-500000000000", "60000000-0000-7000-8000-100000000000", "10000000-0000-1000-8000-f00000000000",
		"ffffffff-ffff-ffff-ffff-ffffffffffff",
	}
	of := Type{Base: TypeUUID}
	var ids []Value
	for _, text := range ordered {
		id, problem := of.Store(OfString(text), "`d`.`t`.`c`", 1)
		if problem != nil {
			t.Fatal(problem.Message)
		}
		ids = append(ids, id)
	}
	byValue, byKey := append([]Value(nil), ids...), append([]Value(nil), ids...)
	sort.Slice(byValue, func(i, j int) bool { return Compare(byValue[i], byValue[j], nil) > 0 })
	sort.Slice(byKey, func(i, j int) bool {
		return bytes.Compare(AppendKey(nil, byKey[i], of, 0, false), AppendKey(nil, byKey[j], of, 0, false)) < 0
	})
	for i := range ids {
		if got := byKey[i]; got.Text() != ordered[i] {
			t.Errorf("%d. by keys: %s, want %s", i, got.Text(), ordered[i])
		}
		if got := byValue[len(ids)-1-i]; got.Text() != ordered[i] {
			t.Errorf("%d. by values: %s, want %s", i, got.Text(), ordered[i])
		}
	}
}

func TestUUIDsOutside(t *testing.T) {
	text := OfString("30313233-3435-3637-3839-616263646566")
	id, _ := text.AsUUID()
	for _, test := range []struct {
		of   Type
		want string
	}{
		{Type{Base: TypeBinary, Length: 16}, "0123456789abcdef"},
		{Type{Base: TypeVarChar, Length: 36, Collation: DefaultCollation("utf8mb4")}, text.Text()},
		{Type{Base: TypeText, Collation: DefaultCollation("utf8mb4")}, text.Text()},
	} {
		stored, problem := test.of.Store(id, "`d`.`t`.`c`", 1)
		converted, warning := test.of.Convert(id)
		if problem != nil || warning != nil || stored.Text() != test.want || converted.Text() != test.want {
			t.Errorf("%s stores %q, %v, converts %q, %v; want %q", test.of.SQL(), stored.Text(), problem, converted.Text(), warning, test.want)
		}
	}
	for of, want := range map[Base]string{TypeInt: "Cannot cast 'uuid' as 'int' in assignment of `d`.`t`.`c`", TypeDate: "Cannot cast 'uuid' as 'date' in assignment of `d`.`t`.`c`"} {
		other := Type{Base: of}
		if _, problem := other.Store(id, "`d`.`t`.`c`", 1); problem == nil || problem.Number != 4078 || problem.Message != want {
			t.Errorf("%s: %v, want %s", other.Name(), problem, want)
		}
	}
	uuid := Type{Base: TypeUUID}
	if _, problem := uuid.Store(OfInt(1), "`d`.`t`.`c`", 1); problem == nil || problem.Message != "Cannot cast 'int' as 'uuid' in assignment of `d`.`t`.`c`" {
		t.Errorf("an integer: %v", problem)
	}
	if converted, warning := uuid.Convert(OfString("nobody")); !converted.IsNull() || warning == nil || warning.Message != "Incorrect uuid value: 'nobody'" {
		t.Errorf("a text that is none: %q, %v", converted.Text(), warning)
	}
}
