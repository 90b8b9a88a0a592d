"""Small Python programs that play the embedded backend's part at the other end of the pipe."""

from __future__ import annotations

import json
import sys

URL = "http://127.0.0.1:18123"
READY = {
    "url": URL,
    "authorizationServerUrl": f"{URL}/oauth2/token",
    "people": [{"email": "owner@example.com", "name": "Olivia Owner", "role": "Owner"}],
}
ANSWERS = """
for line in sys.stdin:
    email = json.loads(line)["signInTokenFor"]
    known = email == "owner@example.com"
    say({"oneTimeToken": "osspo_" + "A1" * 21} if known else {"error": "unknown person"})
"""


def child(*lines: str) -> list[str]:
    """A command that runs ``lines`` of Python; ``say(object)`` writes one line of JSON."""
    start = (
        "import json, os, signal, sys, time",
        "def say(answer): print(json.dumps(answer), flush=True)",
    )
    return [sys.executable, "-c", "\n".join((*start, *lines))]


def backend(answers: str = ANSWERS, ready: object = READY) -> list[str]:
    """A command that tells ``ready`` and then runs ``answers``."""
    return child(f"say(json.loads({json.dumps(json.dumps(ready))}))", answers)
