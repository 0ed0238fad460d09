"""A site on a slow line: brotli, a count of bytes, and the worker's own requests held back as the page's are."""

import http.server
import threading
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.bench.search.serve import packed

SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 9.4e4}
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
_BARE = {".png", ".woff2", ".pdf", ".docx"}


class Line:
    """Serves `root`. Chromium holds back what a page asks; what its worker asks is held back here."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bytes: dict[str, int] = {}
        self._lock = threading.Lock()
        self._free = 0.0
        self._server = _Quiet(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Be gone."""
        self._server.shutdown()
        self._server.server_close()

    def _hold(self, size: int) -> None:
        time.sleep(SLOW_4G["latency"] / 1000)
        with self._lock:
            begin = max(self._free, time.monotonic())
            self._free = begin + size / SLOW_4G["downloadThroughput"]
        time.sleep(max(0.0, self._free - time.monotonic()))

    def _handler(self) -> type[http.server.BaseHTTPRequestHandler]:
        line = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                path = unquote(urlsplit(self.path).path).lstrip("/")
                if path == "" or path.endswith("/"):
                    path += "index.html"
                file = line.root / path
                found = file.is_file()
                body = file.read_bytes() if found else b""
                self.send_response(200 if found else 404)
                if file.suffix not in _BARE and "br" in self.headers.get("Accept-Encoding", ""):
                    body = packed(body)
                    self.send_header("Content-Encoding", "br")
                self.send_header("Content-Type", _TYPES.get(file.suffix, "application/octet-stream"))
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-cache")
                self.end_headers()
                if self.headers.get("Referer", "").endswith("sw.js"):
                    line._hold(len(body))
                with line._lock:
                    line.bytes[path] = line.bytes.get(path, 0) + len(body)
                self.wfile.write(body)

            def log_message(self, *_args: object) -> None:
                pass

        return Handler


class _Quiet(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_args: object) -> None:
        pass
