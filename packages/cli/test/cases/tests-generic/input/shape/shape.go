package shape

import "fmt"

type Level int

func (l Level) String() string { return fmt.Sprintf("level %d", int(l)) }

type Name string

func (n Name) Key() string { return string(n) }

type Node struct{ count int }

func (n *Node) Reset() { n.count = 0 }

type Leveled interface {
	~int | ~int64
	fmt.Stringer
}

type Keyed interface {
	comparable
	Key() string
}

type Small interface{ ~int8 | ~int16 }

type Number interface{ Small | ~uint8 }

type NamedNumber interface {
	Number
	String() string
}

func Label[L Leveled](level L) string { return level.String() }

func First[K Keyed](keys []K) (key K) {
	if len(keys) > 0 {
		return keys[0]
	}
	return key
}

func Fresh[T any, P interface {
	*T
	Reset()
}]() T {
	var value T
	P(&value).Reset()
	return value
}

func Absolute[N Number](number N) N {
	if number < 0 {
		return -number
	}
	return number
}

func NameOf[N NamedNumber](number N) string { return number.String() }
