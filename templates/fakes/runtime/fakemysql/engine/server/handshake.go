package server

import (
	"context"

	"standin/doubles/fakemysql/engine/execute"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// Capabilities, as MySQL's protocol names them.
const (
	clientLongPassword     = 1 << 0
	clientFoundRows        = 1 << 1
	clientLongFlag         = 1 << 2
	clientConnectWithDB    = 1 << 3
	clientProtocol41       = 1 << 9
	clientTransactions     = 1 << 13
	clientSecureConnection = 1 << 15
	clientMultiStatements  = 1 << 16
	clientMultiResults     = 1 << 17
	clientPSMultiResults   = 1 << 18
	clientPluginAuth       = 1 << 19
	clientConnectAttrs     = 1 << 20
	clientPluginAuthLenEnc = 1 << 21

	serverCapabilities = clientLongPassword | clientFoundRows | clientLongFlag | clientConnectWithDB | clientProtocol41 | clientTransactions |
		clientSecureConnection | clientMultiStatements | clientMultiResults | clientPSMultiResults | clientPluginAuth | clientConnectAttrs | clientPluginAuthLenEnc
)

const (
	utf8mb4GeneralCI = 45 // a collation's number
	binaryCollation  = 63
	authPlugin       = "mysql_native_password"
	challenge        = "01234567890123456789" // twenty bytes, for a password that nobody checks
)

// clientSettings is what a client said of itself.
type clientSettings struct {
	capabilities uint32
	isConnected  bool
}

// greet writes the server's first packet.
func (c *connection) greet() {
	p := &c.output
	p.begin(0)
	p.open()
	p.byte(10) // version of the protocol
	p.raw("5.5.5-" + execute.Version + "\x00")
	p.uint32(1) // the session has its number once the client is known
	p.raw(challenge[:8] + "\x00")
	p.uint16(serverCapabilities & 0xffff)
	p.byte(utf8mb4GeneralCI)
	p.uint16(statusAutocommit)
	p.uint16(serverCapabilities >> 16)
	p.byte(byte(len(challenge) + 1))
	p.zeros(10)
	p.raw(challenge[8:] + "\x00")
	p.raw(authPlugin + "\x00")
	p.close()
}

// logIn reads the client's answer to the greeting. Every user may come in, with every password.
func (c *connection) logIn(_ context.Context, payload []byte) {
	r := &reader{bytes: payload}
	capabilities := r.uint32()
	r.take(4) // the largest packet
	collation := r.byte()
	r.take(23) // nothing
	user := r.terminated()
	if capabilities&clientPluginAuthLenEnc != 0 {
		r.take(r.length())
	} else {
		r.take(int(r.byte()))
	}
	database := ""
	if capabilities&clientConnectWithDB != 0 {
		database = r.terminated()
	}
	if r.failed {
		c.fail(sqlerror.New(1043))
		c.hasQuit = true
		return
	}
	session, err := c.engine.NewSession(execute.Options{
		Database:        database,
		User:            user + "@localhost",
		Collation:       int(collation),
		FoundRows:       capabilities&clientFoundRows != 0,
		MultiStatements: capabilities&clientMultiStatements != 0,
	})
	if err != nil {
		c.fail(err)
		c.hasQuit = true
		return
	}
	c.session = session
	c.settings = clientSettings{capabilities: capabilities, isConnected: true}
	c.prepared = map[uint32]*preparedStatement{}
	c.ok(&execute.Result{}, false)
}
