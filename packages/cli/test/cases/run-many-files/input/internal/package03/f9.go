package p3

//go:generate mockgen -source=$GOFILE -destination=mock_$GOFILE -package=p3

type Reader9 interface {
	Read(key string) (string, error)
}

type Writer interface {
	Write(key, value string) error
}
