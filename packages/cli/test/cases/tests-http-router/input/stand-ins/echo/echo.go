package echo

type Context interface {
	NoContent(code int) error
}

type HandlerFunc func(c Context) error

type Echo struct{}

func (e *Echo) POST(path string, h HandlerFunc) {}
