/**
 * Types of the standard library that do something outside of the program, or are made to be handed in: those that a test wants a double for. All others hold data, or are tools whose
 * double would be no better than they are.
 */
const ofStandardLibrary: ReadonlySet<string> = new Set([
  ...['crypto/tls.Conn', 'crypto/tls.Dialer', 'database/sql.Conn', 'database/sql.DB', 'database/sql.Stmt', 'database/sql.Tx'],
  ...['log.Logger', 'log/slog.Logger', 'log/syslog.Writer', 'math/rand.Rand', 'math/rand/v2.Rand'],
  ...['net.Dialer', 'net.IPConn', 'net.ListenConfig', 'net.Resolver', 'net.TCPConn', 'net.TCPListener', 'net.UDPConn', 'net.UnixConn'],
  ...['net/http.Client', 'net/http.Server', 'net/http.Transport', 'net/rpc.Client', 'net/smtp.Client', 'net/textproto.Conn'],
  ...['os.File', 'os.Process', 'os.Root', 'os/exec.Cmd', 'plugin.Plugin', 'time.Ticker', 'time.Timer'],
]);

/** Whether a type of the standard library, `net/http.Client`, is one that tests want doubles for. */
export function isStandardClient(path: string, name: string): boolean {
  return ofStandardLibrary.has(`${path}.${name}`);
}
