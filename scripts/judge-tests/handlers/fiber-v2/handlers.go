// Package service answers requests with fiber.
package service

import (
	"errors"

	"github.com/gofiber/fiber/v2"
)

// Register adds all handlers.
func Register(app *fiber.App, h *Handler) {
	app.Get("/health", Health)
	users := app.Group("/users", RequireKey)
	users.Get("/", h.List)
	users.Post("/", h.Create)
	users.Get("/:id", h.Get)
	users.Delete("/:id", h.Delete)
}

// App has all routes.
func App(h *Handler) *fiber.App {
	app := fiber.New()
	Register(app, h)
	return app
}

// Health says that the service runs.
func Health(c *fiber.Ctx) error {
	return c.Status(fiber.StatusOK).JSON(fiber.Map{"status": "ok"})
}

// RequireKey lets requests through that have a key.
func RequireKey(c *fiber.Ctx) error {
	if c.Get("X-Api-Key") == "" {
		return fiber.NewError(fiber.StatusUnauthorized, "no key")
	}
	return c.Next()
}

// List answers with a page of users.
func (h *Handler) List(c *fiber.Ctx) error {
	if c.Query("page", "1") != "1" {
		return c.Status(fiber.StatusNotImplemented).SendString("one page only")
	}
	users, err := h.users.List(c.UserContext(), 1)
	if err != nil {
		return err
	}
	return c.JSON(users)
}

// Get answers with one user.
func (h *Handler) Get(c *fiber.Ctx) error {
	id := c.Params("id")
	if id == "me" {
		return fiber.ErrForbidden
	}
	user, err := h.users.Find(c.UserContext(), id)
	if errors.Is(err, ErrNotFound) {
		return c.SendStatus(fiber.StatusNotFound)
	}
	if err != nil {
		return err
	}
	return c.JSON(user)
}

// Create takes a user.
func (h *Handler) Create(c *fiber.Ctx) error {
	var user User
	if err := c.BodyParser(&user); err != nil {
		return c.Status(fiber.StatusBadRequest).JSON(fiber.Map{"error": "invalid body"})
	}
	if user.Name == "" {
		return fiber.NewError(fiber.StatusUnprocessableEntity, "name is missing")
	}
	if err := h.users.Save(c.UserContext(), user); err != nil {
		return errors.New("cannot save")
	}
	return c.SendStatus(fiber.StatusCreated)
}

// Delete is not there yet.
func (h *Handler) Delete(c *fiber.Ctx) error {
	if c.Params("id") == "0" {
		return errors.New("nobody has this id")
	}
	return c.SendStatus(fiber.StatusNoContent)
}
