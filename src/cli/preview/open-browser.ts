// Opens an address in the editor's browser.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The program that opens what its one argument names, with the browser where that is an address. */
const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'open',
  win32: 'explorer',
};

/** False where no such program could be started. No shell reads the address. */
export async function openBrowser(address: string): Promise<boolean> {
  const program = openers[process.platform] ?? 'xdg-open';
  const opener = spawn(program, [address], { stdio: 'ignore', detached: true });
  try {
    await once(opener, 'spawn');
  } catch {
    return false;
  }
  opener.unref();
  return true;
}
