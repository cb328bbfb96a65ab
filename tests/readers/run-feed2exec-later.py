# Runs feed2exec with the clock put forward by minutes: its cache does not ask again while max-age lasts.

import sys
import time

seconds = 60 * int(sys.argv.pop(1))
now = time.time
time.time = lambda: now() + seconds

from feed2exec.__main__ import main  # noqa: E402, the clock comes first

main()
