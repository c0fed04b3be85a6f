"""Asking over TLS: the name is proved although the request goes to an IP address."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from copytaster.model.errors import FetchError
from copytaster.wire.fetch import Fetcher
from tests.wire.hostile import FEED, Hostile


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Certificate and key of `localhost` in one file, made on the spot."""
    if (openssl := shutil.which("openssl")) is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", "key.pem", "-out", "cert.pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    both = folder / "both.pem"
    both.write_bytes((folder / "cert.pem").read_bytes() + (folder / "key.pem").read_bytes())
    return both


def context(certificate: Path) -> ssl.SSLContext:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    return server


async def test_a_name_that_is_proved_is_read(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    async with Hostile(tls=context(certificate)) as server, Fetcher() as fetcher:
        assert (await fetcher.get(server.url("/good", "localhost"))).body == FEED
        assert server.seen[0].headers["host"] == f"localhost:{server.port}"
        with pytest.raises(FetchError) as caught:
            await fetcher.get(server.url("/good", "127.0.0.1"))
        assert caught.value.kind == "tls" and len(server.seen) == 1


async def test_a_server_nobody_vouches_for_is_a_trouble(certificate: Path) -> None:
    async with Hostile(tls=context(certificate)) as server, Fetcher() as fetcher:
        with pytest.raises(FetchError, match="does not prove who it is") as caught:
            await fetcher.get(server.url("/good", "localhost"))
        assert caught.value.kind == "tls" and server.seen == []
