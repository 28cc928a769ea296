// Package server speaks MySQL's protocol to a client in the same process, for sessions of package execute.
package server

// This file is the contract of the package until its functions are there. It goes in the end.

import (
	"net"

	"standin/doubles/fakemysql/engine/execute"
)

const missing = "server: not written yet"

// Connect gives a connection to an engine, on which it has said its greeting. There is no goroutine: what the client wrote is done when the client reads, by the goroutine that reads. A deadline for reading ends a statement that waits,
// and so does Close.
func Connect(engine *execute.Engine) net.Conn { panic(missing) }
