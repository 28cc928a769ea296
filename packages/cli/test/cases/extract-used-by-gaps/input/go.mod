module example.com/m

go 1.24

require github.com/acme/redis v1.0.0
