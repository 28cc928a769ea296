package value

import (
	"strings"
	"unicode/utf8"
)

// canHold tells whether the character set of a collation has a character.
func (c *Collation) canHold(r rune) bool {
	if r < utf8.RuneSelf || c == nil {
		return true
	}
	switch c.Charset {
	case "ascii":
		return false
	case "utf8mb3":
		return r <= 0xffff
	case "latin1":
		_, is := latin1Weights().single(r)
		return is
	}
	return true
}

// validLength is how many bytes a text has before the first that is not UTF-8, or not of the character set.
func (c *Collation) validLength(text string) int {
	for at := 0; at < len(text); {
		if text[at] < utf8.RuneSelf {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == utf8.RuneError && size == 1 || !c.canHold(r) {
			return at
		}
		at += size
	}
	return len(text)
}

// replaceInvalid writes a question mark for each byte that is not UTF-8, and for each character that the character set does not have.
func (c *Collation) replaceInvalid(text string) string {
	var valid strings.Builder
	for text != "" {
		length := c.validLength(text)
		valid.WriteString(text[:length])
		if text = text[length:]; text != "" {
			_, size := utf8.DecodeRuneInString(text)
			valid.WriteByte('?')
			text = text[size:]
		}
	}
	return valid.String()
}

// Encode gives a text in the bytes of the collation's character set: one for each character of latin1, else UTF-8.
func (c *Collation) Encode(text string) string {
	if c == nil || c.Charset != "latin1" {
		return text
	}
	encoded := make([]byte, 0, len(text))
	for _, r := range text {
		if r >= utf8.RuneSelf {
			weight, _ := latin1Bytes().single(r)
			r = rune(weight)
		}
		encoded = append(encoded, byte(r))
	}
	return string(encoded)
}
