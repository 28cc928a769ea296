// Package api serves the shop over HTTP.
package api

import (
	"context"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.com/shop/internal/shop"
)

// Products are what the shop sells.
type Products interface {
	List(ctx context.Context) ([]shop.Product, error)
	Get(ctx context.Context, sku string) (shop.Product, error)
	Save(ctx context.Context, changed shop.Product) error
}

// Carts are what customers are about to buy.
type Carts interface {
	Get(ctx context.Context, customer string) (shop.Cart, error)
	Put(ctx context.Context, customer, sku string, quantity int) error
}

// Orders are what was bought.
type Orders interface {
	Get(ctx context.Context, id string) (shop.Order, error)
}

// Checkout makes orders of carts.
type Checkout interface {
	Checkout(ctx context.Context, customer string) (shop.Order, error)
}

// Shop is what the API gives access to.
type Shop struct {
	Products Products
	Carts    Carts
	Orders   Orders
	Checkout Checkout
}

// New returns the API of a shop.
func New(s Shop) http.Handler {
	router := gin.New()
	router.Use(gin.Recovery())
	router.GET("/products", s.listProducts)
	router.GET("/products/:sku", s.getProduct)
	router.PUT("/products/:sku", s.putProduct)
	router.GET("/carts/:customer", s.getCart)
	router.PUT("/carts/:customer/:sku", s.putInCart)
	router.POST("/carts/:customer/checkout", s.checkOut)
	router.GET("/orders/:id", s.getOrder)
	return router
}

func (s Shop) listProducts(c *gin.Context) {
	products, err := s.Products.List(c.Request.Context())
	answer(c, http.StatusOK, products, err)
}

func (s Shop) getProduct(c *gin.Context) {
	product, err := s.Products.Get(c.Request.Context(), c.Param("sku"))
	answer(c, http.StatusOK, product, err)
}

func (s Shop) putProduct(c *gin.Context) {
	var body struct {
		Name  string     `json:"name" binding:"required,max=200"`
		Price shop.Cents `json:"price" binding:"min=0"`
		Stock int        `json:"stock" binding:"min=0"`
	}
	if err := c.ShouldBindJSON(&body); err != nil {
		fail(c, http.StatusBadRequest, err)
		return
	}
	product := shop.Product{SKU: c.Param("sku"), Name: body.Name, Price: body.Price, Stock: body.Stock}
	if err := s.Products.Save(c.Request.Context(), product); err != nil {
		fail(c, statusOf(err), err)
		return
	}
	c.Status(http.StatusNoContent)
}

func (s Shop) getCart(c *gin.Context) {
	cart, err := s.Carts.Get(c.Request.Context(), c.Param("customer"))
	answer(c, http.StatusOK, cart, err)
}

// putInCart takes products that are sold alone.
func (s Shop) putInCart(c *gin.Context) {
	var body struct {
		Quantity *int `json:"quantity" binding:"required,min=0,max=1000"`
	}
	if err := c.ShouldBindJSON(&body); err != nil {
		fail(c, http.StatusBadRequest, err)
		return
	}
	ctx, sku := c.Request.Context(), c.Param("sku")
	if _, err := s.Products.Get(ctx, sku); err != nil {
		fail(c, statusOf(err), err)
		return
	}
	if err := s.Carts.Put(ctx, c.Param("customer"), sku, *body.Quantity); err != nil {
		fail(c, statusOf(err), err)
		return
	}
	c.Status(http.StatusNoContent)
}

func (s Shop) checkOut(c *gin.Context) {
	order, err := s.Checkout.Checkout(c.Request.Context(), c.Param("customer"))
	answer(c, http.StatusCreated, order, err)
}

func (s Shop) getOrder(c *gin.Context) {
	order, err := s.Orders.Get(c.Request.Context(), c.Param("id"))
	answer(c, http.StatusOK, order, err)
}

func answer(c *gin.Context, status int, value any, err error) {
	if err != nil {
		fail(c, statusOf(err), err)
		return
	}
	c.JSON(status, value)
}

func fail(c *gin.Context, status int, err error) {
	c.JSON(status, gin.H{"error": err.Error()})
}

// statusOf tells whose fault an error is.
func statusOf(err error) int {
	switch {
	case errors.Is(err, shop.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, shop.ErrEmptyCart):
		return http.StatusUnprocessableEntity
	case errors.Is(err, shop.ErrBusy):
		return http.StatusConflict
	default:
		return http.StatusServiceUnavailable
	}
}
