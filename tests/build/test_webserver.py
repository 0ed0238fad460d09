"""The web servers' configuration: a policy that fits the pages, and real servers that answer as it says."""

import base64
import hashlib
import os
import random
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from sotay.book.source import Source
from sotay.build import webserver
from sotay.pages.published import dead

MOVED = [("kich-ban/cu/", "kich-ban/moi/")]
NGINX = os.environ.get("SOTAY_NGINX") or shutil.which("nginx")
CADDY = os.environ.get("SOTAY_CADDY") or shutil.which("caddy")
MIME = "types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; }"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_policy_allows_what_pages_hold_and_nothing_else() -> None:
    """Inline scripts and styles by hash; blocks of data need none; nothing from elsewhere."""
    page = (
        '<script src="a.js"></script><script>run()</script><script type="application/json">{}</script>'
        '<style>p{color:red}</style><p style="top:0">x</p>'
    )
    rules = dict(rule.split(" ", 1) for rule in webserver.policy([page]).split("; "))
    assert rules["script-src"] == f"'self' {_hash('run()')}"
    assert rules["style-src"].startswith("'self' 'unsafe-hashes' ")
    assert {_hash("p{color:red}"), _hash("top:0")} < set(rules["style-src"].split())
    assert rules["default-src"] == "'none'" and rules["base-uri"] == "'self'"
    plain = webserver.policy(["<p>x</p>"])
    assert "unsafe" not in plain and "sha256" not in plain and "http" not in plain


def test_configurations_name_what_the_site_has() -> None:
    for name, text in webserver.configurations(["<p>x</p>"], "Sổ tay", MOVED).items():
        assert "kich-ban/cu/" in text and "/kich-ban/moi/" in text, name
        assert "application/manifest+json" in text, name
        assert "/404.html" in text, name
        assert webserver.policy([]) in text, name
        assert "no-cache" in text, name
        assert "{{" not in text, name


def test_moved_addresses_must_lead_to_a_page() -> None:
    source = Source("docs/addresses.txt", "/a/\n/cu/ → /a/\n/cu-2/ → /khong/\n/mat/\n")
    told = [finding.message for finding in dead(source, {"a/"})]
    assert told == [
        "Địa chỉ “/cu-2/” dẫn sang “/khong/”, nơi không có trang nào.",
        "Địa chỉ “/mat/” đã công bố mà nay không còn trang nào.",
    ]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of the files a server must tell apart."""
    root = tmp_path / "site"
    files = {
        "index.html": "<!doctype html><script>run()</script>" + "x" * 2000,
        "404.html": "<p>Không có trang ở địa chỉ này",
        "kich-ban/moi/index.html": "<p>mới",
        "sw.js": "1",
        "manifest.webmanifest": "{}",
        "ngoai-tuyen/phien-ban.json": "{}",
        "assets/javascripts/bundle.0a1b2c3d.min.js": "1",
        "assets/fonts/a.woff2": "f",
        "tai-ve/so-tay.pdf": "%PDF-1.7",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def _free() -> int:
    """A port outside those that the system hands out by itself: nobody is given it before the server starts."""
    for port in random.sample(range(20000, 30000), 50):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError("no free port")


def _running(command: list[str], port: int, **options) -> Iterator[str]:
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    try:
        while True:
            assert server.poll() is None, server.stderr.read().decode()[-2000:]
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.communicate()


@pytest.fixture(params=["nginx", "caddy"])
def server(request, site: Path, tmp_path: Path) -> Iterator[str]:
    """The site's address on a real server with our configuration."""
    program = {"nginx": NGINX, "caddy": CADDY}[request.param]
    if not program:
        pytest.skip(f"no {request.param} here: apt-get install {request.param}")
    port = _free()
    pages = [p.read_text("utf-8") for p in site.rglob("*.html")]
    made = webserver.configurations(pages, "Sổ tay", MOVED, str(site))
    if request.param == "caddy":
        text = made["Caddyfile"].replace(":80 {", f":{port} {{", 1)
        file = tmp_path / "Caddyfile"
        file.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, "utf-8")
        home = {
            **os.environ,
            "HOME": str(tmp_path),
            "XDG_DATA_HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path),
        }
        yield from _running([program, "run", "--config", str(file), "--adapter", "caddyfile"], port, env=home)
        return
    text = made["nginx.conf"].replace("listen 80;", f"listen 127.0.0.1:{port};")
    text = text.replace("    listen [::]:80;\n", "").replace("include /etc/nginx/mime.types;", MIME)
    parts = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    temporary = " ".join(f"{part}_temp_path {tmp_path}/{part};" for part in parts)
    head = f"daemon off; pid {tmp_path}/pid; error_log stderr; user root;\nevents {{}}\n"
    file = tmp_path / "nginx.conf"
    file.write_text(f"{head}http {{ access_log off; {temporary}\n{text}\n}}\n", "utf-8")
    yield from _running([program, "-c", str(file), "-p", str(tmp_path)], port)


@pytest.fixture
def ask(server: str) -> Callable:
    """A function that returns status, headers and body of an address; no redirect is followed."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_args):
            return None

    opener = urllib.request.build_opener(Stay)

    def fetch(path: str):
        request = urllib.request.Request(server + path, headers={"Accept-Encoding": "gzip"})
        try:
            with opener.open(request, timeout=60) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    return fetch


@pytest.mark.slow
def test_a_real_server_answers_as_configured(ask) -> None:
    """404 page with its status, types, freshness, policy, compression, old addresses, the worker's scope."""
    status, headers, body = ask("")
    assert status == 200
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Cache-Control"] == "no-cache"
    assert _hash("run()") in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert body

    status, headers, body = ask("khong/co/")
    assert status == 404
    assert "Không có trang".encode() in body

    status, headers, _ = ask("sw.js")
    assert status == 200
    assert re.match(r"(text|application)/javascript", headers["Content-Type"])
    assert headers["Cache-Control"] == "no-cache"
    assert headers["Service-Worker-Allowed"] is None  # at the top, its scope is the site

    assert ask("manifest.webmanifest")[1]["Content-Type"].startswith("application/manifest+json")
    assert ask("ngoai-tuyen/phien-ban.json")[1]["Cache-Control"] == "no-cache"
    assert "immutable" in ask("assets/javascripts/bundle.0a1b2c3d.min.js")[1]["Cache-Control"]
    assert "max-age=2592000" in ask("assets/fonts/a.woff2")[1]["Cache-Control"]
    assert ask("tai-ve/so-tay.pdf")[1]["Content-Security-Policy"] is None
    for old in ("kich-ban/cu/", "kich-ban/cu/index.html"):
        status, headers, _ = ask(old)
        assert status == 301
        assert headers["Location"].endswith("/kich-ban/moi/")
