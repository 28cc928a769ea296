package execute

import "testing"

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
