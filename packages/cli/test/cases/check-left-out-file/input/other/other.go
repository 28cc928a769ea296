//go:build windows && !windows

package other

//go:generate mockgen -source=other.go -destination=mock_other.go -package=other

type Other interface{ M() }
