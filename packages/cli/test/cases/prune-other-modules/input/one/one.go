package one

//go:generate mockgen -sorce=one.go -destination=new_mock.go -package=one

type One interface{ Do() }
