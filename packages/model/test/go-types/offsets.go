package main

import "unicode/utf8"

// utf16Offsets maps offsets in bytes to those in UTF-16 units.
func utf16Offsets(text []byte) func(int) int {
	if len(text) == utf8.RuneCount(text) {
		return func(offset int) int { return offset }
	}
	offsets := make([]int, len(text)+1)
	units := 0
	for index, r := range string(text) {
		offsets[index] = units
		if units++; r > 0xffff {
			units++
		}
	}
	offsets[len(text)] = units
	return func(offset int) int { return offsets[offset] }
}
