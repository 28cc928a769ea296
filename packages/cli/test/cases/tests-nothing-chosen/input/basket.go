package basket

import "errors"

// ErrEmpty says that there is nothing to buy.
var ErrEmpty = errors.New("empty")

// Line is a line of a basket.
type Line struct{ Count int }

// Count counts what is in a basket.
func Count(lines []Line) (int, error) {
	if len(lines) == 0 {
		return 0, ErrEmpty
	}
	return len(lines), nil
}

// Double gives two lines, and a line by name.
func Double(line Line) ([]*Line, map[string]Line) {
	return []*Line{{Count: 1}, {Count: 2}}, map[string]Line{"a": {Count: 3}}
}
