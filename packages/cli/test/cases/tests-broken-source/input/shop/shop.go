// Package shop is being edited.
package shop

// Price is whole.
func Price(count int) int { return count * 3 }

// Total has a comma too many.
func Total(prices []int,, tax int) int {
	return tax
}

// Half ends too soon.
func Half(price int) int { return price / }
