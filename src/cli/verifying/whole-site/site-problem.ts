// What can be wrong with what a site shows.

/** One thing that is wrong, at an address; `what` is a hash, a status, names of files. */
export interface SiteProblem {
  readonly kind:
    | 'unreadable'
    | 'source-differs'
    | 'page-differs'
    | 'revision-differs'
    | 'files-differ'
    | 'feed-unreadable'
    | 'feed-other-revision'
    | 'feed-content-differs'
    | 'feed-unknown'
    | 'feed-lacks';
  readonly url: string;
  readonly what: string;
}
