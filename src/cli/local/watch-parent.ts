// Notices that npm has gone away.

/** How often is looked. */
const pauseMilliseconds = 500;

/**
 * Calls `onGone` once the parent process has ended, where npm started this one. npm passes SIGTERM
 * to its shell, which dies of it and tells nobody: `npm start` would leave the site running.
 */
export function watchParent(env: NodeJS.ProcessEnv, onGone: () => void): void {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, pauseMilliseconds);
  timer.unref();
}
