package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func Gin(c *gin.Context) {
	c.String(http.StatusOK, "ok")
}

func Echo(c echo.Context) error {
	return c.NoContent(http.StatusNoContent)
}

func Fiber(c *fiber.Ctx) error {
	return c.SendStatus(http.StatusTeapot)
}

func Register(router *gin.Engine, e *echo.Echo, app *fiber.App) {
	v1 := router.Group("/v1")
	v1.GET("/gin/:id", Gin)
	e.POST("/echo", Echo)
	app.Delete("/fiber/:name?", Fiber)
}
