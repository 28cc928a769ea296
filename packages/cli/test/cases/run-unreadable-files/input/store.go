package shop

//go:generate mockgen -source=store.go -destination=mock_store.go -package=shop
//go:generate mockgen -source=loop.go -destination=mock_loop.go -package=shop

type Reader interface {
	Read(key string) (string, error)
}
