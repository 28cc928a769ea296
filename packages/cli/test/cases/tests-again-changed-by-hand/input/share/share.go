package share

import "errors"

// ErrNobody says that there is nobody to share with.
var ErrNobody = errors.New("nobody to share with")

// Share gives what each of some people gets of an amount.
func Share(amount int64, people int) (int64, error) {
	if people == 0 {
		return 0, ErrNobody
	}
	return amount / int64(people), nil
}

// Rest gives what is left.
func Rest(total, people int) int {
	return total % people
}
