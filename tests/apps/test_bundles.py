"""Each committed bundle is made from the modules that stand beside it."""

import os
import shutil

import pytest

from sotay.apps.bundle import ELSEWHERE, NAMES, bundle, place, stamp


@pytest.mark.parametrize("name", [*NAMES, *ELSEWHERE])
def test_bundle_is_of_these_sources(name):
    """Its first line tells a digest of the sources it was made from."""
    first = place(name).read_text("utf-8").split("\n", 1)[0]
    assert first == stamp(name), "chạy: python scripts/sotay/apps/bundle.py"


@pytest.mark.parametrize("name", [*NAMES, *ELSEWHERE])
def test_bundle_is_what_esbuild_makes(name):
    """Where esbuild is at hand (or ESBUILD names it), the bundle is byte for byte what it makes."""
    esbuild = os.environ.get("ESBUILD") or shutil.which("esbuild")
    if not esbuild:
        pytest.skip("no esbuild here")
    assert place(name).read_text("utf-8") == bundle(name, esbuild)
