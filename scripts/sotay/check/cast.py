"""Who acts in a response: its lead and its partners, by whatever name each is written."""

from sotay.book.names import key, suggestion
from sotay.book.response import Response
from sotay.check.rule import Context


def cast_of(context: Context, response: Response) -> "Cast":
    """Return the cast of `response`, worked out once for all rules."""
    found = context.kept.get(response.path)
    if not isinstance(found, Cast):
        found = context.kept[response.path] = Cast(context, response)
    return found


class Cast:
    """The lead and the partners of one response, as units."""

    def __init__(self, context: Context, response: Response) -> None:
        self._units = context.book.registry.units
        self._day = context.as_of
        written = [*filter(None, [response.lead]), *response.partners]
        self.names = list(dict.fromkeys(line.text for line in written))
        ids = [self._id(line.text) for line in written]
        self._ids = set(ids)
        # With a name missing, or one that must change, nobody can tell a stranger: that name is told instead.
        self._sound = (
            response.lead is not None
            and isinstance(response.tree.get("partners"), list)
            and len(ids) == len(self._ids) > 1
            and all(self._serves(line.text) for line in written)
            and not self._outside(response.lead.text)
        )

    def may_act(self, name: str) -> bool:
        """Whether the unit called `name` is lead or partner, or may be meant by a name that is wrong."""
        if self._id(name) in self._ids or not self.names:
            return True
        return not self._sound and self._serves(name)

    def meant(self, name: str) -> str:
        """Return a sentence that offers who may have been meant by `name`."""
        near = "" if self._units.find(name, self._day) else suggestion(name, self.names)
        return near or f"Giao việc cho: {'; '.join(self.names)}."

    def _id(self, name: str) -> str:
        unit = self._units.find(name, self._day)
        return unit.id if unit else key(name)

    def _serves(self, name: str) -> bool:
        unit = self._units.find(name, self._day)
        return unit is not None and unit.in_force(self._day)

    def _outside(self, name: str) -> bool:
        unit = self._units.find(name, self._day)
        return unit is not None and unit.kind == "outside"
