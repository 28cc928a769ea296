package store

//go:generate mockgen -destination=mocks/s3api.go -package=mocks . S3API

type S3API interface{ Get(key string) }

//go:generate mockgen -destination=mocks/a.go -package=mocks . Cache,Index
//go:generate mockgen -destination=mocks/b.go -package=mocks -source=store.go Index
//go:generate mockgen -destination=mocks/c_linux.go -package=mocks . Index
//go:generate mockgen -destination=mocks/d.go -package=other . Index

type Cache interface{ Put(key string) }

type Index interface{ Find() }
