// Package service answers requests with gin.
package service

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
)

type createRequest struct {
	Name string `json:"name" binding:"required"`
	Age  int    `json:"age"`
}

// Register adds all handlers to a router.
func (h *Handler) Register(router *gin.Engine) {
	router.GET("/health", Health)
	v1 := router.Group("/api/v1", RequireKey("secret"))
	users := v1.Group("/users")
	users.GET("", h.List)
	users.POST("", h.Create)
	users.GET("/:id", h.Get)
	users.PUT("/:id", h.Update)
}

// Router has all routes.
func Router(h *Handler) *gin.Engine {
	router := gin.New()
	router.Use(gin.Recovery())
	h.Register(router)
	return router
}

// Health says that the service runs.
func Health(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"status": "ok", "checks": []string{"database", "cache"}})
}

// RequireKey lets requests through that have a key.
func RequireKey(key string) gin.HandlerFunc {
	return func(c *gin.Context) {
		if c.GetHeader("X-Api-Key") == "" {
			c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "no key"})
			return
		}
		if c.GetHeader("X-Api-Key") != key {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Next()
	}
}

// List answers with a page of users.
func (h *Handler) List(c *gin.Context) {
	page, err := strconv.Atoi(c.DefaultQuery("page", "1"))
	if err != nil {
		c.String(http.StatusBadRequest, "page %s is no number", "given")
		return
	}
	users, err := h.users.List(c.Request.Context(), page)
	if err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, users)
}

// Get answers with one user.
func (h *Handler) Get(c *gin.Context) {
	id := c.Param("id")
	if _, err := strconv.ParseInt(id, 10, 64); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "id is no number", "id": id})
		return
	}
	user, err := h.users.Find(c.Request.Context(), id)
	switch {
	case errors.Is(err, ErrNotFound):
		c.JSON(http.StatusNotFound, gin.H{"error": "user not found"})
	case err != nil:
		_ = c.AbortWithError(http.StatusInternalServerError, err)
	default:
		c.JSON(http.StatusOK, user)
	}
}

// Create takes a user.
func (h *Handler) Create(c *gin.Context) {
	var request createRequest
	if err := c.ShouldBindJSON(&request); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "invalid request"})
		return
	}
	if err := h.users.Save(c.Request.Context(), User{Name: request.Name, Age: request.Age}); err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
		return
	}
	c.Status(http.StatusCreated)
}

// Update changes a user.
func (h *Handler) Update(c *gin.Context) {
	var user User
	if err := c.BindJSON(&user); err != nil {
		return
	}
	if user.ID != c.Param("id") {
		c.JSON(http.StatusConflict, gin.H{"error": "another id"})
		return
	}
	if err := h.users.Save(c, user); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}
