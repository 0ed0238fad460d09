"""From the units that the plan of 2021 names to those that carry their work today."""

from dataclasses import dataclass

from sotay.book.units import Unit, Units
from sotay.pictures.canvas import LEFT, PALE, RIGHT, SMALL, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "don-vi-2021-nay"
TITLE = "Đơn vị trong kế hoạch năm 2021 và đơn vị giữ việc hôm nay"
_OLD, _NEW, _BEND = 152.0, 158.0, 17.0
_PAD, _APART = 3.5, 5.0  # inside a box, between boxes that belong together
_KEY = "Nét liền: có nguồn. Nét đứt: chưa đối chiếu đủ, hoặc là đề xuất. Ngày đổi ở phụ lục đơn vị."
_SURE = "V"


@dataclass
class _Link:
    """One function on its way from a unit that is no more to the one that has it."""

    old: Unit
    new: Unit
    function: str

    @property
    def sure(self) -> bool:
        return self.old.confidence == self.new.confidence == _SURE


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw what was on the left, what is on the right; units that share work stand together."""
    canvas = Canvas(measure)
    clusters = _clusters(_links(book.registry.units))
    canvas.text(LEFT, 20, "Năm 2021", size=SMALL, bold=True)
    canvas.text(RIGHT - _NEW, 20, "Hôm nay", size=SMALL, bold=True)
    y = 28.0
    for cluster in clusters:
        y = _cluster(canvas, y, cluster) + 8
    y = canvas.words(LEFT, y, RIGHT - LEFT, _KEY, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(clusters), y)


def _links(units: Units) -> list[_Link]:
    """Return the links of every unit that the plan names and that is no more; guesses stay out."""
    old = [unit for unit in units.all if unit.to and unit.plan and unit.confidence != "?"]
    return [_Link(unit, heir, function) for unit in old for function, heir in units.heirs(unit)]


def _clusters(links: list[_Link]) -> list[list[_Link]]:
    """Return the links in groups that share no unit with another group."""
    groups: list[list[_Link]] = []
    for link in links:
        touched = [g for g in groups if any(x.old is link.old or x.new is link.new for x in g)]
        for group in touched[1:]:
            touched[0].extend(group)
            groups.remove(group)
        if touched:
            touched[0].append(link)
        else:
            groups.append([link])
    return groups


def _name(unit: Unit) -> str:
    """Return the name that people read: an office's in full, a team's as it is called."""
    return (unit.name if unit.kind == "office" else unit.short).split(" (")[0]


def _cluster(canvas: Canvas, y: float, links: list[_Link]) -> float:
    olds = list({link.old.id: link.old for link in links}.values())
    news = list({link.new.id: link.new for link in links}.values())
    # Where nothing is divided, the names say it.
    functions = {
        new.id: "; ".join(x.function for x in links if x.new is new and len(news) > 1) for new in news
    }
    left = [canvas.height(_OLD - 14, _name(unit), size=SMALL) + 2 * _PAD for unit in olds]
    right = [
        canvas.height(_NEW - 14, _name(unit), size=SMALL, bold=True)
        + (canvas.height(_NEW - 14, functions[unit.id], size=SMALL) if functions[unit.id] else 0)
        + 2 * _PAD
        for unit in news
    ]
    height = max(sum(left) + _APART * (len(left) - 1), sum(right) + _APART * (len(right) - 1))
    from_ = _stack(y, height, left)
    to = _stack(y, height, right)
    for link in sorted(links, key=lambda link: link.sure):
        a = from_[olds.index(link.old)] + left[olds.index(link.old)] / 2
        b = to[news.index(link.new)] + right[news.index(link.new)] / 2
        bend = RIGHT - _NEW - _BEND
        points = [(LEFT + _OLD, a), (bend, a), (bend, b), (RIGHT - _NEW, b)]
        canvas.arrow(
            points if abs(a - b) > 1 else [(LEFT + _OLD, b), (RIGHT - _NEW, b)], dashed=not link.sure
        )
    for unit, top, high in zip(olds, from_, left, strict=True):
        canvas.box(LEFT, top, _OLD, high, fill=PALE)
        canvas.words(LEFT + 7, top + _PAD, _OLD - 14, _name(unit), size=SMALL)
    for unit, top, high in zip(news, to, right, strict=True):
        canvas.box(RIGHT - _NEW, top, _NEW, high)
        at = canvas.words(RIGHT - _NEW + 7, top + _PAD, _NEW - 14, _name(unit), size=SMALL, bold=True)
        if functions[unit.id]:
            canvas.words(RIGHT - _NEW + 7, at, _NEW - 14, functions[unit.id], size=SMALL)
    return y + height


def _stack(y: float, height: float, parts: list[float]) -> list[float]:
    """Return the tops of boxes stacked around the middle of a cluster."""
    top = y + (height - sum(parts) - _APART * (len(parts) - 1)) / 2
    tops = []
    for part in parts:
        tops.append(top)
        top += part + _APART
    return tops


def _alt(clusters: list[list[_Link]]) -> str:
    links = [link for cluster in clusters for link in cluster]
    told = "Bên trái là đơn vị trong kế hoạch năm 2021, bên phải là đơn vị giữ việc hôm nay."
    for sure, words in (
        (True, "Nét liền, có nguồn."),
        (False, "Nét đứt, chưa đối chiếu đủ hoặc là đề xuất."),
    ):
        some = " ".join(f"{_name(x.old)} sang {_name(x.new)}: {x.function}." for x in links if x.sure is sure)
        told += f" {words} {some}" if some else ""
    return f"{told} Ngày đổi ở phụ lục đơn vị."
