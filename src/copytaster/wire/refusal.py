"""Answers that are none, as sentences for an editor; the server's own words are never repeated."""

from __future__ import annotations

from http import HTTPStatus

from copytaster.model.errors import FetchError
from copytaster.wire import manners

_SENTENCES = {
    204: ("empty", "an empty answer"),
    206: ("protocol", "sent a part where the whole was asked for, nothing of it was kept"),
    304: ("http", 'says "not changed" though it was asked for everything'),
    401: ("auth", "wants a log-in (HTTP 401)"),
    403: ("auth", "does not let us in (HTTP 403); a log-in may be missing"),
    404: ("http", "nothing is there (HTTP 404)"),
    407: ("auth", "a proxy on the way wants a log-in (HTTP 407)"),
    429: ("http", "we ask too often (HTTP 429)"),
    451: ("http", "unavailable for legal reasons (HTTP 451)"),
    503: ("http", "not available just now (HTTP 503)"),
}
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


def refusal(status: int, *, retry_after: str | None = None, date: str | None = None, elsewhere: str = "") -> FetchError:
    """The error that a status other than 200, 304 and 410 stands for.

    `retry_after` and `date` are the headers of that name. `elsewhere` is the address of an answer from
    another origin than the configured one, which was asked without the configured log-in.
    """
    kind, sentence = _SENTENCES.get(status, ("http", f"HTTP {status}: {_PHRASES.get(status, 'an unknown status')}"))
    if status == 401 and elsewhere:
        sentence += f"; ours was not sent, since this is another address: {elsewhere}"
    wait = None
    if status in (429, 503):
        wait = manners.seconds_asked(retry_after, date)
        if wait is None and status == 429:
            wait = manners.USUAL_WAIT
    return FetchError(kind, sentence, retry_after=wait)
