package execute

import (
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Texts are UTF-8 in the engine. Sessions of other character sets (SET NAMES) are known as far as these have the same bytes.

// checkHeard refuses what a client says in other bytes, in a statement or in its arguments.
func (s *Session) checkHeard(text string, arguments []value.Value) error {
	charset := s.settings.ClientCharset
	if charset == "utf8mb4" {
		return nil
	}
	if isOther(charset, text) && isOther(charset, withoutBytes(text)) {
		return otherText(charset)
	}
	return checkTexts(charset, arguments)
}

// withoutBytes is a statement without its literals of bytes in the form that go-sql-driver gives to arguments: _binary'..'.
func withoutBytes(statement string) string {
	var rest strings.Builder
	for {
		before, after, is := strings.Cut(statement, "_binary'")
		rest.WriteString(before)
		if !is {
			return rest.String()
		}
		end := 0
		for end < len(after) && after[end] != '\'' {
			if after[end] == '\\' {
				end++
			}
			end++
		}
		statement = after[min(end, len(after)):]
	}
}

// checkSaid refuses results that a client would see as other bytes.
func (s *Session) checkSaid(result *Result) error {
	charset := s.settings.ResultsCharset
	if charset == "utf8mb4" {
		return nil
	}
	for _, row := range result.Rows {
		if err := checkTexts(charset, row); err != nil {
			return err
		}
	}
	return nil
}

func checkTexts(charset string, values []value.Value) error {
	for _, v := range values {
		switch v.Kind() {
		case value.String, value.Enum, value.Set:
			if isOther(charset, v.Text()) {
				return otherText(charset)
			}
		}
	}
	return nil
}

// isOther tells whether a text has characters that are not in a character set, or have other bytes there. "" is a client that takes what there is.
func isOther(charset, text string) bool {
	first := byte(0x80)
	switch charset {
	case "", "binary":
		return false
	case "utf8mb3":
		if !utf8.ValidString(text) {
			return false // bytes: the protocol does not tell them from texts
		}
		first = 0xf0 // of four bytes
	}
	for i := 0; i < len(text); i++ {
		if text[i] >= first {
			return true
		}
	}
	return false
}

func otherText(charset string) error {
	if charset == "utf8mb3" {
		return sqlerror.Unknown("characters of four bytes in a connection of utf8mb3 (utf8mb4 has them)")
	}
	return sqlerror.Unknown("texts beyond ASCII in a connection of " + charset)
}
