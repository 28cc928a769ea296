module example.com/shop

go 1.24

require go.uber.org/mock v0.6.0
