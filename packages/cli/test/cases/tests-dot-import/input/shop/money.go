package shop

type Money struct{ Cents int }

func (m Money) Add(other Money) Money { return Money{m.Cents + other.Cents} }
