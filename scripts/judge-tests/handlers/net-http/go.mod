module example.com/net-http

go 1.24

require go.uber.org/mock v0.6.0
