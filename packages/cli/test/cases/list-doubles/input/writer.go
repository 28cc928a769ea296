package m

//go:generate gen stub --out=stubs/writer.go . Writer
type Writer interface{ Write(text string) }
