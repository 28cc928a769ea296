import type { FrameworkName } from '../framework.ts';
import { echo } from './echo.ts';
import { fiber } from './fiber.ts';
import { gin } from './gin.ts';
import type { Evaluator } from './exchange.ts';
import { netHttp } from './net-http.ts';

/** How handlers of each framework are evaluated. */
export const evaluators: Readonly<Record<FrameworkName, Evaluator>> = Object.freeze({
  'net/http': netHttp,
  chi: netHttp,
  gin,
  echo,
  fiber,
});
