import { isatty } from 'node:tty';
import { isForeground } from './is-foreground.ts';
import { openKeys } from './open-keys.ts';
import type { Terminal, TerminalListener } from './terminal.ts';

// Shells need not tell a program that they bring to the foreground.
const interval = 500;

/** The terminal of this process, where it has one. */
export function openTerminal(): Terminal {
  let isHere = isForeground();
  return Object.freeze({
    isForeground: () => isHere,
    listen({ onKey, onResize, onContinue, onHangUp }: TerminalListener) {
      const keys = isatty(0) && isatty(2) ? openKeys(onKey, () => goOn()) : undefined;
      function goOn(): void {
        isHere = isForeground();
        if (isHere) keys?.take();
        else keys?.leave();
        onContinue();
      }
      const timer = setInterval(() => {
        if (!isHere && isForeground()) goOn();
      }, interval).unref();
      const hangUp = (): void => {
        if (isatty(0) || isatty(2)) onHangUp();
      };
      if (isHere) keys?.take();
      process.on('SIGCONT', goOn).on('SIGHUP', hangUp);
      if (isatty(2)) process.stderr.on('resize', onResize);
      return () => {
        clearInterval(timer);
        process.off('SIGCONT', goOn).off('SIGHUP', hangUp);
        if (isatty(2)) process.stderr.off('resize', onResize);
        keys?.close();
      };
    },
  });
}
