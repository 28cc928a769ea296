package store

// IStore keeps values.
//
//gen:mock mock-name=Fake{{firstUpper (trimPrefix interface "I")}} filename=é_{{kebabCase (trimPrefix interfaze 'I')}}.go
type IStore interface {
	Get(key string) ([]byte, error)
}

//gen:mock "mock-name=Fake{{firstUpper (trimPrefix interface "I")}}" filename={{kebabCase interface}}.go
type IReader interface {
	Get(key string) ([]byte, error)
}
