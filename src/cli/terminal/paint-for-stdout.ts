// The painter for data: what goes into a file or another program bears no colours.

import type { Session } from '../session.ts';
import { makePaint, type Paint } from './paint.ts';

/** The session's painter where stdout is a terminal too; else one without colour. */
export function paintForStdout({ paint, context }: Session): Paint {
  return context.isStdoutTerminal ? paint : makePaint(false);
}
