// Package service answers requests with echo v5.
package service

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v5"
)

// Register adds all handlers to a group.
func Register(e *echo.Echo, h *Handler) {
	e.GET("/health", Health)
	registerUsers(e.Group("/users"), h)
}

func registerUsers(g *echo.Group, h *Handler) {
	g.GET("", h.List)
	g.POST("", h.Create, RequireKey)
	g.GET("/:id", h.Get)
	g.DELETE("/:id", h.Delete)
}

// Server has all routes.
func Server(h *Handler) *echo.Echo {
	e := echo.New()
	Register(e, h)
	return e
}

// Health says that the service runs.
func Health(c *echo.Context) error {
	return c.JSON(http.StatusOK, map[string]any{"status": "ok"})
}

// RequireKey lets requests through that have a key.
func RequireKey(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		if c.Request().Header.Get("X-Api-Key") == "" {
			return echo.NewHTTPError(http.StatusUnauthorized, "no key")
		}
		return next(c)
	}
}

// List answers with a page of users.
func (h *Handler) List(c *echo.Context) error {
	page, err := strconv.Atoi(c.QueryParam("page"))
	if err != nil {
		return c.String(http.StatusBadRequest, "page is no number")
	}
	users, err := h.users.List(c.Request().Context(), page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, users)
}

// Get answers with one user.
func (h *Handler) Get(c *echo.Context) error {
	id := c.Param("id")
	if _, err := strconv.Atoi(id); err != nil {
		return echo.ErrNotFound
	}
	user, err := h.users.Find(c.Request().Context(), id)
	if errors.Is(err, ErrNotFound) {
		return echo.NewHTTPError(http.StatusNotFound, err.Error())
	}
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, user)
}

// Create takes a user.
func (h *Handler) Create(c *echo.Context) error {
	var user User
	if err := c.Bind(&user); err != nil {
		return err
	}
	if user.Name == "" {
		return echo.NewHTTPError(http.StatusBadRequest, "name is missing")
	}
	if err := h.users.Save(c.Request().Context(), user); err != nil {
		return errors.New("cannot save")
	}
	return c.NoContent(http.StatusCreated)
}

// Delete is not there yet.
func (h *Handler) Delete(c *echo.Context) error {
	if c.Param("id") == "0" {
		return errors.New("nobody has this id")
	}
	return c.NoContent(http.StatusNotImplemented)
}
