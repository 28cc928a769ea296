package shop

//go:generate mockgen -source=gen/api.go -destination=gen/mock_api.go -package=gen
//go:generate mockgen -destination=mocks/x.go -package=mocks example.com/shop/gen API
//go:generate mockgen -destination=mocks/x.go -package=mocks -typed example.com/shop/gen API
