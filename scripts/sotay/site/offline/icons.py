"""The icons of the installed site: the four-step mark of assets/images/sotay.svg, as PNG."""

from pathlib import Path

from PIL import Image, ImageDraw

GROUND, INK = "#101820", "#FFFFFF"
GRID = 32
# x, y, width, height of a bar's outline on the grid; whether it is filled. The same drawing as sotay.svg.
BARS = (
    (6.75, 20.75, 3.5, 4.5, True),
    (12.75, 16.25, 3.5, 9, True),
    (18.75, 11.75, 3.5, 13.5, False),
    (24.75, 6.75, 3.5, 18.5, False),
)
STROKE, CORNER = 1.5, 5
SAFE = 0.68  # a maskable icon may lose all outside a circle of 40 % of its width (W3C, manifest: icon masks)
FINE = 4  # drawn so many times larger, then reduced
SIZES = ((192, False), (512, False), (192, True), (512, True))
TOUCH = 180  # iOS, which rounds corners itself


def name(size: int, maskable: bool) -> str:
    """Return the file name of an icon, below assets/images."""
    return f"bieu-tuong-{size}{'-day' if maskable else ''}.png"


def draw(size: int, *, whole: bool) -> Image.Image:
    """Return the icon of `size` pixels; `whole` fills the square and keeps the mark inside the safe circle."""
    wide = size * FINE
    image = Image.new("RGBA", (wide, wide), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    unit = wide / GRID
    pen.rounded_rectangle((0, 0, wide - 1, wide - 1), 0 if whole else CORNER * unit, fill=GROUND)
    scale = SAFE if whole else 1.0
    middle = (min(b[0] for b in BARS) + max(b[0] + b[2] for b in BARS)) / 2, (6.75 + 25.25) / 2

    def at(x: float, y: float) -> tuple[int, int]:
        if not whole:
            return round(x * unit), round(y * unit)
        half = GRID / 2
        return round((half + (x - middle[0]) * scale) * unit), round((half + (y - middle[1]) * scale) * unit)

    edge = STROKE / 2
    for x, y, width, height, filled in BARS:
        pen.rectangle((*at(x - edge, y - edge), *at(x + width + edge, y + height + edge)), fill=INK)
        if not filled:
            pen.rectangle((*at(x + edge, y + edge), *at(x + width - edge, y + height - edge)), fill=GROUND)
    return image.resize((size, size), Image.Resampling.BOX)


def make(folder: Path) -> None:
    """Write every icon into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for size, maskable in SIZES:
        draw(size, whole=maskable).save(folder / name(size, maskable), optimize=True)
    draw(TOUCH, whole=True).convert("RGB").save(folder / name(TOUCH, False), optimize=True)
