package execute

import (
	"testing"

	"standin/doubles/fakemysql/engine/value"
)

func TestCharactersOfOtherBytesAreRefused(t *testing.T) {
	e := New()
	defer e.Close()
	s := session(t, e)
	must(t, s, "SET NAMES utf8mb3")
	cases := []struct {
		statement string
		number    uint16
		first     string
	}{
		{"SELECT LENGTH('é')", 0, "2"},
		{"SELECT LENGTH('😀')", 1105, "fakemysql: the engine does not know characters of four bytes in a connection of utf8mb3 (utf8mb4 has them)"},
		{"SELECT LENGTH(_binary'\xf0\x9f\\'\xf1'), LENGTH(_binary'\xff')", 0, "4"},
		{"SELECT _binary'\xf0', '😀'", 1105, "fakemysql: the engine does not know characters of four bytes in a connection of utf8mb3 (utf8mb4 has them)"},
		{"SELECT 1 /* _binary'\xf0", 1064, ""},
	}
	for _, c := range cases {
		number, first := do(s, c.statement)
		if number != c.number || c.first != "" && first != c.first {
			t.Errorf("%q: %d %q", c.statement, number, first)
		}
	}
}

func TestBytesAmongArgumentsAreNoCharacters(t *testing.T) {
	e := New()
	defer e.Close()
	s := session(t, e)
	must(t, s, "SET NAMES utf8mb3")
	if err := s.checkHeard("SELECT ?", []value.Value{value.OfString("\xf0\x9f\xff\xf1"), value.OfString("é")}); err != nil {
		t.Error(err)
	}
	if err := s.checkHeard("SELECT ?", []value.Value{value.OfString("😀")}); err == nil {
		t.Error("an emoji was let in")
	}
}
