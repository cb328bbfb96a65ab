// A bulletin's topics, each with the way to its page.

import { collectionPath } from '../domain/addresses.ts';
import { namedCollection } from '../domain/collection.ts';

interface TopicsProperties {
  topics: readonly string[];
  /** What each is called on this page, in the same order, where that differs from its own name. */
  names?: readonly string[];
}

/** Links to the pages of the topics. */
export function Topics({ topics, names = topics }: TopicsProperties) {
  return (
    <ul class="topics">
      {topics.map((topic, index) => (
        <li>
          <a href={collectionPath(namedCollection('topic', topic))}>{names[index] ?? topic}</a>
        </li>
      ))}
    </ul>
  );
}
