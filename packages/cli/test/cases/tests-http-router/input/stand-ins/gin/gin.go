package gin

type Context struct{}

func (c *Context) String(code int, format string, values ...any) {}

type HandlerFunc func(*Context)

type Engine struct{ RouterGroup }

type RouterGroup struct{}

func (group *RouterGroup) Group(path string, handlers ...HandlerFunc) *RouterGroup { return group }

func (group *RouterGroup) GET(path string, handlers ...HandlerFunc) {}
