package p4

//go:generate mockgen -source=$GOFILE -destination=mock_$GOFILE -package=p4

type Reader3 interface {
	Read(key string) (string, error)
}

type Writer interface {
	Write(key, value string) error
}
