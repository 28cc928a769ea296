module example.com/ht
go 1.24
