package shop

// Store keeps prices.
type Store interface {
	Price(name string) (int, error)
}

// Shop sells.
type Shop struct{ store Store }

// New opens a shop.
func New(store Store) *Shop { return &Shop{store: store} }

// Price asks the store.
func (s *Shop) Price(name string) (int, error) { return s.store.Price(name) }
