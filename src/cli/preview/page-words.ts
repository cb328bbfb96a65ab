// How the preview's pages speak to the editor.

import type { EditorLanguage } from '../../domain/problem-text.ts';
import { type PreviewPageMessages, previewPageMessages } from '../messages/preview-pages.ts';
import type { Session } from '../session.ts';

/** The editor's language with its words, and the zone in which times are told. */
export interface PageWords {
  readonly say: PreviewPageMessages;
  readonly language: EditorLanguage;
  readonly timeZone: string;
}

/** The words for the pages of a run. */
export function wordsOf({ language, context }: Session): PageWords {
  return { say: previewPageMessages[language], language, timeZone: context.timeZone };
}
