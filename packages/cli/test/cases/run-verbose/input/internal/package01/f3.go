package p1

//go:generate mockgen -source=$GOFILE -destination=mock_$GOFILE -package=p1

type Reader3 interface {
	Read(key string) (string, error)
}

type Writer interface {
	Write(key, value string) error
}
