package events

//go:generate mockgen -destination=mock_publisher_test.go -package=events . Publisher
//go:generate mockgen -package=events io Reader

type Event struct{ Name string }

type Publisher interface{ Publish(Event) error }

type AVeryLongNameOfAnInterfaceThatDoesNotFit[Identifier comparable, Payload any] interface {
	Handle(Identifier, Payload) error
}

type subscriber interface {
	Publisher
	Subscribe(name string, handle func(Event))
}

type Nested interface{ interface{ Number } }

type Number interface{ ~int }

type Handler subscriber
