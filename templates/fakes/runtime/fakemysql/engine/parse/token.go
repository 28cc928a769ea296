package parse

// kind tells what a token is. Operators and punctuation of one character are that character.
type kind uint8

const (
	endOfText  kind = iota
	word            // a name without quotes, perhaps a keyword
	quotedName      // `name`
	text            // 'text'
	integer
	decimal
	float
	hexadecimal     // 0x4D
	hexadecimalText // x'4D'
	bits            // b'101', 0b101
	introducer      // _utf8mb4, before a string
	userVariable    // @name
	systemVariable  // @@
	unfinished      // what begins like a token and never ends: a string without its quote
)

const (
	assign         kind = 128 + iota // :=
	nullSafeEqual                    // <=>
	notEqual                         // <> and !=
	lessOrEqual                      // <=
	greaterOrEqual                   // >=
	shiftLeft                        // <<
	shiftRight                       // >>
	pipes                            // ||
	ampersands                       // &&
	arrow                            // ->
	longArrow                        // ->>
)

// token is what the scanner read last. Tokens are not kept, and nothing is allocated for one but the text of a string with escapes.
type token struct {
	kind  kind
	start int    // where it begins in the text
	last  int    // where the token before it ends
	value string // of names without their quotes, of strings without quotes and escapes, of numbers as they are written
	// keyword is a word in lower case, "" for all other tokens.
	keyword  string
	reserved bool // the keyword cannot be a name
}

// at tells whether the token is a keyword, which is given in lower case. It stands in hundreds of places: inlined, it and acceptKind would
// take a fifth of what the package takes to compile, and save nothing.
//
//go:noinline
func (t *token) at(keyword string) bool { return t.keyword == keyword }
