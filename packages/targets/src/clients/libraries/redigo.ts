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
