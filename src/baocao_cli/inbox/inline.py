"""Which attachments a mail's page shows in place (RFC 2392): pictures of a signature, not reports."""

from __future__ import annotations

import re

_CONTENT_ID = re.compile(r"cid:([^\"'\s>)]+)", re.IGNORECASE)


def shown_in(html: str) -> set[str]:
    """The content ids that the page refers to."""
    return set(_CONTENT_ID.findall(html))
