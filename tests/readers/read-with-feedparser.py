# Asks for a feed once with feedparser and prints what it made of it, as library-subscription.ts takes it.

import json
import sys

import feedparser

url, etag, modified = sys.argv[1:]
feed = feedparser.parse(url, etag=etag or None, modified=modified or None)
if feed.bozo and feed.get("status") != 304:
    sys.exit(f"feedparser: {feed.bozo_exception}")

entries = [
    {
        "id": entry.id,
        "title": entry.title,
        "html": entry.content[0].value if "content" in entry else entry.get("summary", ""),
        "updated": entry.get("updated"),
    }
    for entry in feed.entries
]
answer = {"status": feed.status, "etag": feed.get("etag"), "modified": feed.get("modified")}
print(json.dumps({**answer, "entries": entries}))
