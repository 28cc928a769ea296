package fiber

type Ctx struct{}

func (c *Ctx) SendStatus(status int) error { return nil }

type Handler = func(*Ctx) error

type App struct{}

func (app *App) Delete(path string, handlers ...Handler) {}
