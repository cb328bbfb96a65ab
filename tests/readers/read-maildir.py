# Prints the mails of a maildir that rss2email filled, oldest first, as rss2email.ts takes them.

import email
import email.policy
import json
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
files = [path for part in ("cur", "new") for path in (folder / part).iterdir()]
mails = []
for path in sorted(files, key=lambda path: path.stat().st_mtime_ns):
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = mail.get_content()
    # The title stands above the content, the address of the page below it.
    content = re.search(r'<div id="body">(.*)</div>\s*<div class="footer">', body, re.DOTALL)
    mails.append(
        {
            "id": mail["X-RSS-ID"],
            "title": mail["Subject"],
            "html": content.group(1) if content else body,
            "unread": path.parent.name == "new",
            "message": mail["Message-ID"],
            "answers": mail["In-Reply-To"],
        }
    )
print(json.dumps(mails))
