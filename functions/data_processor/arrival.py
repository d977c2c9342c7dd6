"""When a file came: the time of its records that have none of their own.

An uploader may state it, the same for all its tries of a file, as the object's metadata `uploaded-at` (RFC 3339, UTC).
A file that is sent to one region's bucket, has no clear answer, and is sent to the other's, is then the same records in
both. Without it the time is S3's LastModified, which differs from try to try.
"""

import re
from datetime import datetime, timedelta

from functions.data_processor.logic import utc

METADATA = "uploaded-at"
_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")
_AHEAD = timedelta(minutes=15)  # S3 refuses a request whose clock is further off (RequestTimeTooSkewed)


def arrival(stated: str, last_modified: datetime) -> tuple[str, str]:
    """The file's time, and why what was stated does not count ("" when it does, or nothing was stated).

    A bad statement costs the file nothing: it is better taken with S3's time than refused for a header. But one that
    lies ahead would hide every later state of a record, for as long as it does.
    """
    if not stated:
        return utc(last_modified), ""
    try:
        moment = datetime.fromisoformat(stated) if _FORM.fullmatch(stated) else None
    except ValueError:  # the 30th of February
        moment = None
    if moment is None:
        wrong, allowed = "is no time", "RFC 3339 in UTC with at most 6 digits of a second, as 2026-01-31T12:00:00Z"
    elif moment > last_modified + _AHEAD:
        wrong, allowed = "lies ahead", f"at most 15 minutes after S3 took the object, {utc(last_modified)}"
    else:
        return utc(moment), ""
    given = ascii(stated[:60])
    return utc(last_modified), f"{METADATA} {wrong}: it is {given}, allowed is {allowed}; correct the uploader"
