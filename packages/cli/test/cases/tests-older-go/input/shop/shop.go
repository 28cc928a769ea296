package shop

func Wrap(value interface{}) interface{} {
	return value
}
