"""Which site is measured: the one `make build` left, or the one SOTAY_SITE names."""

import os
from pathlib import Path

SITE = Path(os.environ.get("SOTAY_SITE", Path(__file__).resolve().parents[3] / "site")).resolve()
