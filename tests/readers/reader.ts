// What a feed reader is to this test: something that subscribes, reloads, and shows entries.

import type { FeedFormat } from '../../src/domain/kv-keys.ts';

/** An entry as the reader shows it. `html` is its content, `unread` that the reader shows it as new. */
export interface SeenEntry {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly unread: boolean;
}

/** One feed in one reader. */
export interface Subscription {
  /** Lets the reader ask the site once. Throws where the reader complains. */
  reload(): Promise<void>;
  entries(): Promise<readonly SeenEntry[]>;
  markAllRead(): Promise<void>;
  /** Ends what still runs. */
  close?(): Promise<void>;
}

/** What to subscribe to; the reader keeps all its files in `folder`, which exists. */
export interface SubscriptionOptions {
  readonly folder: string;
  readonly url: string;
}

/** How a reader deals with an entry that it knows already, by its own design. */
export interface Habits {
  /** What makes it show a known entry as new: nothing, a newer date of change, or another text. */
  readonly notices: 'nothing' | 'date' | 'text';
  /** True where it takes a new text in place of the one it has. */
  readonly takesNewText: boolean;
  /** True where a known id with another title is a second entry to it. */
  readonly keyedByTitle?: boolean;
  /** True where it reads this format's titles as HTML and changes those that look like it. */
  readonly titlesAsHtml?: boolean;
}

/** A reader, in one file each. */
export interface Reader {
  readonly name: string;
  /** The Debian package that has it. */
  readonly debianPackage: string;
  /** True where GAZETTE_READERS=all is not content without it. */
  readonly required: boolean;
  readonly formats: Partial<Record<FeedFormat, Habits>>;
  /** After how many reloads of one state of the feed it must have sent a conditional request. */
  readonly conditionalAfter: number;
  /** True where it can be run here. */
  isInstalled(): Promise<boolean>;
  subscribe(options: SubscriptionOptions): Promise<Subscription>;
}
