// Volumes: fixed runs of a collection's positions, numbered from the oldest.

/**
 * How many positions a volume spans. Never to be changed once a site is open: the membership of a
 * closed volume, and so its address, rests on it.
 */
export const volumeSize = 50;

/** The volume, from 1, that a position (from 1) belongs to. */
export function volumeOf(position: number): number {
  return Math.ceil(position / volumeSize);
}

/** How many volumes are closed where `last` positions have been given out; the newest closed one has this number. */
export function closedVolumes(last: number): number {
  return Math.floor(last / volumeSize);
}
