module example.com/shop

go 1.24

require github.com/golang/mock v1.6.0
