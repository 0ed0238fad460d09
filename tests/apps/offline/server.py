"""A web server that can be stopped in the middle, and started again at the same address."""

import http.server
import threading
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}


class Server:
    """Serves the folder `root` below `/so/`, on one port for its whole life."""

    def __init__(self, root: Path, below: str = "so/") -> None:
        self.root, self.below = root, below
        self.asked: Counter[str] = Counter()
        self.instead: dict[str, bytes] = {}
        self.policy = ""
        self.fuse: int | None = None  # so many pages more, then the line is dead
        self.port = 0
        self._running: http.server.ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        """Where the site stands."""
        return f"http://127.0.0.1:{self.port}/{self.below}"

    def start(self) -> None:
        """Answer from now on."""
        self.fuse = None
        self._running = _Quiet(("127.0.0.1", self.port), self._handler())
        self.port = self._running.server_address[1]
        threading.Thread(target=self._running.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Refuse every connection, the open ones included."""
        if self._running:
            self.fuse = 0
            self._running.shutdown()
            self._running.server_close()
            self._running = None

    def _handler(self) -> type[http.server.BaseHTTPRequestHandler]:
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 30

            def do_GET(self) -> None:
                path = unquote(urlsplit(self.path).path).removeprefix(f"/{server.below}")
                if path == "" or path.endswith("/"):
                    path += "index.html"
                if server.fuse is not None:
                    if server.fuse <= 0:
                        self.close_connection = True
                        return
                    server.fuse -= path.endswith("/index.html")
                server.asked[path] += 1
                file = server.root / path
                body = server.instead.get(path)
                if body is None and file.is_file():
                    body = file.read_bytes()
                self.send_response(200 if body is not None else 404)
                body = body or b""
                self.send_header("Content-Type", _TYPES.get(file.suffix, "application/octet-stream"))
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-cache")
                if server.policy:
                    self.send_header("Content-Security-Policy", server.policy)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_args: object) -> None:
                pass

        return Handler


class _Quiet(http.server.ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, *_args: object) -> None:
        pass
