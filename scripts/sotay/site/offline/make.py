"""Writes all that the site needs to be kept and installed."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sotay.book.edition import Edition
from sotay.site.offline import icons, listing, manifest

WORKER = "assets/javascripts/keeper.js"
THEME = Path(__file__).parents[1] / "theme"
ZONE = timedelta(hours=7)


def furnish(site: Path, edition: Edition, *, triage: str, search: str) -> None:
    """Write worker, manifest and icons into the built `site`, then its list."""
    shutil.copyfile(THEME / WORKER, site / "sw.js")
    icons.make(site / "assets" / "images")
    made = manifest.manifest(edition.title, draft=edition.draft, triage=triage, search=search)
    manifest.write(site, made)
    relist(site, edition)


def relist(site: Path, edition: Edition) -> listing.Listing:
    """Write the list of `site` anew: files have come or changed. Raises listing.TooLargeError."""
    return listing.write(site, day(edition))


def day(edition: Edition) -> str:
    """Return the day the site is of (2026-11-22): the commit's in Việt Nam, else the edition's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch.isdecimal():
        return edition.as_of.isoformat()
    return (datetime.fromtimestamp(int(epoch), UTC) + ZONE).date().isoformat()
