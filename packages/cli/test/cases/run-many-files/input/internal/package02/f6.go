package p2

//go:generate mockgen -source=$GOFILE -destination=mock_$GOFILE -package=p2

type Reader6 interface {
	Read(key string) (string, error)
}

type Writer interface {
	Write(key, value string) error
}
