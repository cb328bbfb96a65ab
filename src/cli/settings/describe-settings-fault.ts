// What is wrong with a settings file, in a sentence.

import type { EditorLanguage } from '../../domain/problem-text.ts';
import { settingsMessages } from '../messages/settings.ts';
import type { SettingsFault } from './load-settings.ts';
import { settingNames } from './settings.ts';

/** The fault with what to do about it. */
export function describeSettingsFault(fault: SettingsFault, language: EditorLanguage): string {
  const say = settingsMessages[language];
  switch (fault.reason) {
    case 'not-json':
      return say.notJson(fault.path);
    case 'unknown-key': {
      const { path, key, close } = fault;
      const known = close ? say.didYouMean(close) : say.known(settingNames.join(', '));
      return say.unknownKey(path, key, known);
    }
    case 'bad-value':
      return say.badValue(fault.path, fault.key);
  }
}
