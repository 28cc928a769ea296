package cart

//go:generate mockgen -source=cart.go -destination=../mocks/cart.go -package=mocks
//go:generate stringer -type=Kind

type Cart interface {
	Add(item string)
}
