import type { ClientLibrary } from '../client-library.ts';

/** gomodule/redigo: connections come from a pool, and each command is its name and arguments. */
export const redigo = Object.freeze<ClientLibrary>({
  name: 'redigo',
  kind: 'redis',
  paths: ['github.com/gomodule/redigo/redis'],
  handles: ['Pool', 'Conn', 'ConnWithTimeout', 'ConnWithContext'],
  derived: { PubSubConn: ['Pool', 'Conn', 'ConnWithTimeout', 'ConnWithContext'] },
  calls: [
    {
      on: ['Conn', 'ConnWithTimeout', 'ConnWithContext'],
      methods: ['Do', 'DoContext', 'DoWithTimeout', 'Send'],
      is: 'command',
      text: { parameter: 'commandName' },
      keys: [{ parameter: 'args', index: 0 }],
    },
    { on: ['Conn', 'ConnWithTimeout', 'ConnWithContext'], methods: ['Flush'], is: 'builder' },
    {
      on: ['Conn', 'ConnWithTimeout', 'ConnWithContext', 'PubSubConn'],
      methods: ['Receive', 'ReceiveContext', 'ReceiveWithTimeout'],
      is: 'result',
    },
    {
      on: ['PubSubConn'],
      methods: ['Subscribe', 'PSubscribe', 'Unsubscribe', 'PUnsubscribe', 'Ping'],
      is: 'command',
      keys: [{ parameter: 'channel' }],
    },
    { on: ['Pool', 'Conn', 'ConnWithTimeout', 'ConnWithContext', 'PubSubConn'], methods: '*', is: 'lifecycle' },
  ],
  functions: [
    {
      functions: ['DoContext', 'DoWithTimeout'],
      client: 'c',
      is: 'command',
      text: { parameter: 'cmd' },
      keys: [{ parameter: 'args', index: 0 }],
    },
    { functions: ['ReceiveContext', 'ReceiveWithTimeout'], client: 'c', is: 'result' },
    // How many of the arguments are keys says the script.
    { functions: ['Script.Do', 'Script.DoContext', 'Script.SendHash'], client: 'c', is: 'command', sends: 'evalsha' },
    { functions: ['Script.Send'], client: 'c', is: 'command', sends: 'eval' },
    { functions: ['Script.Load'], client: 'c', is: 'command', sends: 'script load' },
    { functions: ['NewLoggingConn', 'NewLoggingConnFilter'], client: 'conn', is: 'builder' },
  ],
  constructors: [
    { name: 'Pool', gives: 'Pool', settings: { parameter: '.' } },
    { name: 'NewPool', gives: 'Pool' },
    { name: 'Dial', gives: 'Conn' },
    { name: 'DialContext', gives: 'Conn' },
    { name: 'DialTimeout', gives: 'Conn' },
    { name: 'DialURL', gives: 'Conn' },
    { name: 'DialURLContext', gives: 'Conn' },
    { name: 'NewConn', gives: 'Conn' },
  ],
});
