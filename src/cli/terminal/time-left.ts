// The time that work will still take, as people say it.

import type { ProgressMessages } from '../messages/progress.ts';

/**
 * So many seconds in words, rounded to what a forecast is worth: to 5 seconds below a minute, to 10
 * below ten minutes, to minutes beyond.
 */
export function showTimeLeft(forecast: number, say: ProgressMessages): string {
  const seconds = Math.round(forecast * 10) / 10;
  if (seconds < 600) {
    const step = seconds < 55 ? 5 : 10;
    const rounded = Math.ceil(seconds / step) * step;
    return say.time(0, Math.floor(rounded / 60), rounded % 60);
  }
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? say.minutes(minutes) : say.time(Math.floor(minutes / 60), minutes % 60, 0);
}
