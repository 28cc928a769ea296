package shop

//go:generate mockgen -sorce=a.go
//go:generate mockgen -source=nowhere.go -destination=x.go
//go:generate sh -c "cd sub && mockgen -source=../a.go"
//go:generate go run -C ../tools go.uber.org/mock/mockgen -source=a.go
//go:generate mockgen -destination=mock_a.go -package=shop . Reeder
//go:generate mockgen -destination=mock_b.go -package=shop . Reader
//go:generate protoc --go_out=. a.proto
//go:generate go run gen.go
//go:generate go run gen.go
//go:generate mockgen "-source=a.go

type Reader interface {
	Read(key string) (string, error)
}

type Writer interface {
	Write(key, value string) error
}
