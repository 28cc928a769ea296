package fakemysql

import "testing"

func TestStatementMatches(t *testing.T) {
	for _, test := range []struct {
		statement Statement
		text      string
		want      bool
	}{
		{Statement{Text: "SELECT 1"}, "SELECT 1", true},
		{Statement{Text: "\n\tSELECT 1\n\tFROM a"}, "SELECT 1 FROM a", true},
		{Statement{Text: "SELECT 1"}, "SELECT 12", false},
		{Statement{Text: "SELECT 1"}, "select 1", false},
		{Statement{Pattern: []string{"SELECT * FROM a WHERE ", ""}}, "SELECT * FROM a WHERE b = 1", true},
		{Statement{Pattern: []string{"SELECT * FROM a WHERE ", ""}}, "SELECT * FROM a", false},
		{Statement{Pattern: []string{"SELECT * FROM ", " WHERE id IN (", ")"}}, "SELECT * FROM\n  a WHERE id IN (1, 2)", true},
		{Statement{Pattern: []string{"SELECT * FROM ", " WHERE id IN (", ")"}}, "SELECT * FROM a WHERE id IN (1, 2) LIMIT 1", false},
		{Statement{Pattern: []string{"", " FROM a ", " LIMIT 1"}}, "SELECT 1 FROM a  LIMIT 1", false},
		{Statement{Pattern: []string{"", " FROM a", " LIMIT 1"}}, "SELECT 1 FROM a  LIMIT 1", true},
		{Statement{Pattern: []string{"a '", "' b"}}, "a 'x  y' b", true},
		{Statement{Pattern: []string{"aba", "ba"}}, "aba", false},
		{Statement{Pattern: []string{"\n\t", "\n"}}, "anything", true},
	} {
		if got := test.statement.Matches(test.text); got != test.want {
			t.Errorf("%+v matches %q: %v, want %v", test.statement, test.text, got, test.want)
		}
	}
}
