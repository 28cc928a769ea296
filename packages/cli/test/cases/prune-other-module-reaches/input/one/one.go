package one

//go:generate mockgen -sorce=one.go -destination=../two/new_mock.go -package=one

type One interface{ Do() }
