# Asks for a JSON Feed once and prints what it holds, as library-subscription.ts takes it.

import gzip
import json
import sys
import urllib.error
import urllib.request

url, etag, modified = sys.argv[1:]
headers = {"Accept-Encoding": "gzip"}
if etag:
    headers["If-None-Match"] = etag
if modified:
    headers["If-Modified-Since"] = modified

try:
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as response:
        status, answer, body = response.status, response.headers, response.read()
except urllib.error.HTTPError as error:
    status, answer, body = error.code, error.headers, b""

if body and answer.get("Content-Encoding") == "gzip":
    body = gzip.decompress(body)
feed = json.loads(body) if status == 200 else {"items": []}
entries = [
    {
        "id": item["id"],
        "title": item["title"],
        "html": item.get("content_html", item.get("content_text", "")),
        "updated": item["date_modified"],
    }
    for item in feed["items"]
]
validators = {"etag": answer.get("ETag"), "modified": answer.get("Last-Modified")}
print(json.dumps({"status": status, **validators, "entries": entries}))
