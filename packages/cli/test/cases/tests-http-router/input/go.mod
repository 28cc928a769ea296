module example.com/m

go 1.24

require (
	github.com/gin-gonic/gin v1.10.1
	github.com/gofiber/fiber/v2 v2.52.9
	github.com/labstack/echo/v4 v4.13.4
	github.com/stretchr/testify v1.10.0
)

replace (
	github.com/gin-gonic/gin => ./stand-ins/gin
	github.com/gofiber/fiber/v2 => ./stand-ins/fiber
	github.com/labstack/echo/v4 => ./stand-ins/echo
)
