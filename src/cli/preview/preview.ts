// A running preview: what is shown, the site that shows it, and how both follow the files.

import { describeFileError } from '../file-error.ts';
import { usageMessages } from '../messages/usage.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { awaitArticles, awaitEverything } from './await-readers.ts';
import { LiveStates } from './live-state.ts';
import { loadFolder } from './load-folder.ts';
import { PreviewSite } from './preview-site.ts';
import { markRefused, type PreviewedFolder, signatureOf } from './previewed.ts';
import { sendPreviewed } from './send-previewed.ts';

/** What came of an update. `unchanged`: nothing that is shown is another than before. */
export type Update =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'shown'; readonly before: PreviewedFolder | undefined }
  | { readonly kind: 'failed'; readonly outcome: Outcome };

/** A preview of the files below `paths`, which the editor's browser finds at `origin`. */
export class Preview {
  readonly origin: string;
  readonly live: LiveStates;
  readonly #session: Session;
  readonly #load: (before: PreviewedFolder | undefined) => Promise<PreviewedFolder>;
  #folder: PreviewedFolder | undefined;
  #site: PreviewSite | undefined;
  #ending: Promise<void> | undefined;

  constructor(session: Session, paths: readonly string[], origin: string) {
    // What is sent to the preview's own site is nothing to tell.
    this.#session = { ...session, say: () => {} };
    this.origin = origin;
    this.live = new LiveStates(session.context.randomUUID());
    const since = session.context.now();
    this.#load = (before) => loadFolder(session.context, { paths, since }, before);
  }

  /** What is shown; undefined until the first update is through. */
  get folder(): PreviewedFolder | undefined {
    return this.#folder;
  }

  /** The site that shows it; undefined until it has started. */
  get site(): PreviewSite | undefined {
    return this.#site;
  }

  /**
   * Shows the files as they are now; with `isForced` on an empty site. A site that is to take the
   * place of another is filled while the other still answers. Not to be called while another update
   * runs. Lists and feeds may follow a moment later: `live` tells.
   */
  async update({ isForced = false } = {}): Promise<Update> {
    const before = this.#folder;
    const folder = await this.#read(before);
    if ('kind' in folder) return this.#fail(folder);
    const isSame = before && signatureOf(folder) === signatureOf(before);
    if (isSame && !isForced && this.live.state.failure === undefined) return { kind: 'unchanged' };
    this.live.begin();
    const site = await this.#bringUpToDate(folder, isForced);
    if ('kind' in site) return this.#fail(site);
    this.#folder = markRefused(folder, site.refused);
    this.live.showArticles();
    void this.#followWithEverything(site);
    return { kind: 'shown', before };
  }

  /** Ends the site, and waits for one that it took the place of. */
  async stop(): Promise<void> {
    await Promise.all([this.#ending, this.#site?.stop()]);
  }

  /** What the file system refuses is told, and may be mended. */
  async #read(before: PreviewedFolder | undefined): Promise<PreviewedFolder | Outcome> {
    try {
      return await this.#load(before);
    } catch (error) {
      const say = messagesFor(this.#session, usageMessages);
      const message = describeFileError(error, say);
      if (message === undefined) throw error;
      return { kind: 'failed', message };
    }
  }

  #fail(outcome: Outcome): Update {
    this.live.end([outcome.message, outcome.hint].filter(Boolean).join('\n'));
    return { kind: 'failed', outcome };
  }

  async #bringUpToDate(folder: PreviewedFolder, isForced: boolean): Promise<PreviewSite | Outcome> {
    if (this.#site && !isForced) {
      const end = await this.#send(this.#site, folder);
      if (end !== 'anew') return end ?? this.#site;
    }
    return this.#startAnew(folder);
  }

  async #startAnew(folder: PreviewedFolder): Promise<PreviewSite | Outcome> {
    const site = await PreviewSite.start(this.#session, this.origin);
    if ('kind' in site) return site;
    const failure = await this.#fill(site, folder);
    if (failure) {
      await site.stop();
      return failure;
    }
    const before = this.#site;
    this.#site = site;
    this.#ending = before?.stop();
    return site;
  }

  async #fill(site: PreviewSite, folder: PreviewedFolder): Promise<Outcome | undefined> {
    try {
      const end = await this.#send(site, folder);
      if (end === 'anew') throw new Error('an empty site refused a change');
      if (!end) await awaitEverything(this.#session, site);
      return end;
    } catch (error) {
      await site.stop();
      throw error;
    }
  }

  /** Undefined where everything is there, and readers see the articles. */
  async #send(site: PreviewSite, folder: PreviewedFolder): Promise<Outcome | 'anew' | undefined> {
    const sent = await sendPreviewed(this.#session, site, folder);
    switch (sent.kind) {
      case 'anew':
        return 'anew';
      case 'failed':
        return outcomeOfFailure(this.#session, sent.failure);
      case 'again':
        // What changed meanwhile was saved, and leads to the next update.
        return undefined;
      case 'sent':
        await awaitArticles(this.#session, site, sent.slugs);
        return undefined;
    }
  }

  async #followWithEverything(site: PreviewSite): Promise<void> {
    try {
      await awaitEverything(this.#session, site);
    } catch {
      // The site has been stopped: another one is shown, or nothing any more.
      return;
    }
    if (site === this.#site) this.live.showEverything();
  }
}
