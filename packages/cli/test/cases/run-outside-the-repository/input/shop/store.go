package shop

//go:generate mockgen -source=store.go -destination=../elsewhere/mock_store.go
//go:generate mockgen -source=store.go -destination=.git/hooks/mock_store.go
//go:generate mockgen -source=store.go -destination=mock_store.go -package=shop

type Reader interface {
	Read(key string) (string, error)
}
