/** Counts what of a Word document its reader passes over without a word, and what its reviewers left in it. */
import type { Losses } from '../html/not-carried.ts';
import { readXml } from './read-xml.ts';

/** Changes that nobody accepted or rejected. */
export interface TrackedChanges {
  readonly inserted: number;
  readonly deleted: number;
}

const drawings = new Set(['m:oMath', 'c:chart', 'dgm:relIds', 'o:OLEObject']);

/** Notes what is lost of the main text; the changes are counted where they begin. */
export function countLosses(xml: string, losses: Losses): TrackedChanges {
  const changes = { inserted: 0, deleted: 0 };
  let side = '';
  let text = '';
  let formula = 0;
  readXml(
    xml,
    ({ kind, name, attributes }) => {
      if (name === 'm:oMath') formula += kind === 'open' ? 1 : -1;
      if (kind === 'close') {
        if (name === 'w:p' && ['center', 'right', 'end'].includes(side) && text.trim() !== '') {
          losses.note('alignment', text);
        }
        return;
      }
      if (name === 'w:p') [side, text] = ['', ''];
      else if (name === 'w:jc') side = attributes['w:val'] ?? '';
      else if (name === 'w:ins' || name === 'w:moveTo') changes.inserted += 1;
      else if (name === 'w:del' || name === 'w:moveFrom') changes.deleted += 1;
      else if (name === 'w:commentReference') losses.note('comment');
      else if (drawings.has(name)) losses.note('drawing');
      else if (name === 'w:position' && attributes['w:val'] !== '0') {
        losses.note('super-or-subscript');
      } else if (name === 'w:color' && isChromatic(attributes['w:val'] ?? ''))
        losses.note('colour');
      else if (name === 'w:highlight' && attributes['w:val'] !== 'none') losses.note('colour');
    },
    (part) => {
      if (formula === 0) text += part;
    },
  );
  return changes;
}

/** Notes the text of a header or footer; one that holds nothing but the number of the page is no loss. */
export function noteEdge(xml: string, what: 'header' | 'footer', losses: Losses): void {
  let isText = false;
  let text = '';
  readXml(
    xml,
    ({ kind, name }) => {
      if (name === 'w:t') isText = kind === 'open';
      if (name === 'w:p' && kind === 'close') text += ' ';
    },
    (part) => {
      if (isText) text += part;
    },
  );
  if (/\p{L}/u.test(text.replace(/第\s*\d*\s*[页頁]|共\s*\d*\s*[页頁]|\bpage\b|\bof\b/giu, ''))) {
    losses.note(what, text);
  }
}

function isChromatic(colour: string): boolean {
  const parts = /^[0-9a-f]{6}$/i.test(colour)
    ? (colour.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
    : [0];
  return Math.max(...parts) - Math.min(...parts) > 60;
}
