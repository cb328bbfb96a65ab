// How the API says why it does not take a file.

import type { MediaRefusal } from '../../domain/media/inspect-media.ts';
import {
  acceptedLabels,
  kindOf,
  maxMediaBytes,
  maxPixels,
} from '../../domain/media/media-types.ts';

/** The status and the sentence of a refusal. */
export function describeMediaRefusal(refusal: MediaRefusal): { status: number; title: string } {
  const { status, why } = describe(refusal);
  return { status, title: `${why}; nothing was stored` };
}

function describe(refusal: MediaRefusal): { status: number; why: string } {
  switch (refusal.reason) {
    case 'empty':
      return { status: 422, why: 'The file is empty' };
    case 'too-large':
      return { status: 413, why: `The file is larger than ${maxMediaBytes} bytes` };
    case 'unaccepted': {
      const found = refusal.found || 'of a kind that is not known';
      return { status: 415, why: `The contents are ${found}; accepted are ${acceptedLabels}` };
    }
    case 'disagrees': {
      const [found, claimed] = [kindOf(refusal.found), kindOf(refusal.claimed)];
      const why = `The contents are ${found.label}, the Content-Type says ${claimed.label}`;
      return { status: 415, why };
    }
    case 'unreadable-image':
      return { status: 422, why: 'The image is damaged: its width and height cannot be read' };
    case 'too-many-pixels': {
      const size = `${refusal.width} × ${refusal.height} pixels`;
      return { status: 422, why: `The image has ${size}; at most ${maxPixels} are accepted` };
    }
  }
}
