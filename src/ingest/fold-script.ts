/** Folds Traditional to Simplified for matching and reading only; what is published keeps its script. */
import { scriptPairs } from './script-pairs.ts';

let folds: ReadonlyMap<string, string> | undefined;

/** The text in Simplified as far as the pairs go, of the same length in UTF-16, so that offsets stay valid. */
export function foldScript(text: string): string {
  folds ??= readPairs();
  let folded = '';
  for (const unit of text.split('')) folded += folds.get(unit) ?? unit;
  return folded;
}

function readPairs(): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < scriptPairs.length; at += 2) {
    pairs.set(scriptPairs.charAt(at), scriptPairs.charAt(at + 1));
  }
  return pairs;
}
