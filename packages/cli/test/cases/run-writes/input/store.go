package shop

//go:generate mockgen -source=$GOFILE -destination=mocks/$GOFILE -package=mocks
//go:generate stringer -type=Kind

type Reader interface {
	Read(key string) (string, error)
}

type Writer interface {
	Write(key, value string) error
}
