// What an editor or a project settles once: the site, and the language of messages.

import * as v from 'valibot';
import type { EditorLanguage } from '../../domain/problem-text.ts';

/** The languages that a settings file may name. */
export const languages = ['en', 'zh'] as const satisfies readonly EditorLanguage[];

/** A settings file: `gazette.json` of a project, `config.json` of a user. */
export const settingsSchema = v.object({
  site: v.optional(v.string()),
  language: v.optional(v.picklist(languages)),
});

/** What a settings file holds. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The keys that a settings file may hold. */
export const settingNames = Object.keys(settingsSchema.entries);
