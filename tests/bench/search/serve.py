"""A web server for a built site: brotli where the browser takes it, and answers of our own in place of some files."""

import http.server
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli

_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}
_PACKED = {".html", ".js", ".json", ".css", ".svg"}
Change = Callable[[str, bytes], bytes]


@lru_cache(maxsize=4096)
def packed(body: bytes) -> bytes:
    """Return `body` under brotli, as a host with ready-made files sends it."""
    return brotli.compress(body)


@contextmanager
def served(
    root: Path, instead: Mapping[str, bytes] | None = None, change: Change | None = None
) -> Iterator[str]:
    """Serve `root`; `instead` holds other bodies by path, `change` turns a file's body. Yields the address."""
    held = dict(instead or {})

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/") or "index.html"
            file = root / path
            body = held.get(path)
            if body is None and file.is_file():
                body = file.read_bytes()
                body = change(path, body) if change else body
            kind = Path(path).suffix
            self.send_response(200 if body is not None else 404)
            body = body or b""
            if kind in _PACKED and "br" in self.headers.get("Accept-Encoding", ""):
                body = packed(body)
                self.send_header("Content-Encoding", "br")
            self.send_header("Content-Type", _TYPES.get(kind, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a page that is closed leaves its requests unread
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
