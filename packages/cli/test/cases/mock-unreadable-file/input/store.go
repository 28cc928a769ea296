package shop

type Reader interface {
	Read(key string) (string, error)
}

type Writer interface {
	Write(key, value string) error
}
