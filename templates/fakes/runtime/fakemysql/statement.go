package fakemysql

import "strings"

// Statement is a text of the program's code or schema, and where it stands.
type Statement struct {
	Text    string   // where it is constant
	Pattern []string // else its constant parts, between which it has holes; one more than there are holes
	Place   string   // internal/transfer/service.go:65
}

// Matches tells whether text is this statement. How it is laid out in lines and blanks makes no difference.
func (s Statement) Matches(text string) bool {
	if len(s.Pattern) == 0 {
		return Fold(s.Text) == Fold(text)
	}
	return matchParts(s.Pattern, Fold(text))
}

// matchParts tells whether a folded text is made of parts in their order, with anything between two of them.
func matchParts(parts []string, text string) bool {
	first, last := strings.TrimLeft(foldPart(parts[0]), " "), strings.TrimRight(foldPart(parts[len(parts)-1]), " ")
	if len(parts) == 1 {
		return text == strings.TrimSpace(first)
	}
	if !strings.HasPrefix(text, first) {
		return false
	}
	text = text[len(first):]
	for _, part := range parts[1 : len(parts)-1] {
		_, after, isThere := strings.Cut(text, foldPart(part))
		if !isThere {
			return false
		}
		text = after
	}
	return strings.HasSuffix(text, last)
}

// Fold writes a statement in one line, with one space for each run of blanks.
func Fold(text string) string { return strings.Join(strings.Fields(text), " ") }

// foldPart folds the part of a statement, whose ends may be blank.
func foldPart(part string) string {
	folded := Fold(part)
	switch {
	case folded == "" && part != "":
		return " "
	case folded == "":
		return ""
	}
	if isBlank(part[0]) {
		folded = " " + folded
	}
	if isBlank(part[len(part)-1]) {
		folded += " "
	}
	return folded
}

func isBlank(character byte) bool {
	return character == ' ' || character == '\t' || character == '\n' || character == '\r'
}
