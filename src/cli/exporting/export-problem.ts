// What can be wrong with an export.

/**
 * One thing that is wrong. `path` is the file that it was found in, from the folder of the export;
 * `what` is the line, the row or the hash in question, in the words of the file.
 */
export interface ExportProblem {
  readonly kind:
    | 'missing-file'
    | 'changed-file'
    | 'unnamed-file'
    | 'bad-line'
    | 'broken-chain'
    | 'other-end'
    | 'wrong-count'
    | 'lost-revision'
    | 'unlogged-revision'
    | 'other-revision'
    | 'lost-text'
    | 'lost-media';
  readonly path: string;
  readonly what: string;
}
