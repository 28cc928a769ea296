package stockfake

import "example.com/shop/internal/doubles/contract"

var contractOptions []Option

var contractCases = []contract.Case[side]{}
