package shop

import "example.com/shop/lib"

// Check fails below, at and above a limit in three ways, none of which has a name here.
func Check(n int) error {
	if n < 0 {
		return lib.Fail(n)
	}
	if n > 10 {
		return lib.Hide()
	}
	if n == 10 {
		return lib.Gone()
	}
	return nil
}

// Tag gives what the library makes.
func Tag(n int) any {
	if n > 0 {
		return lib.Tag()
	}
	return n
}
