"""Who acts in a response: its lead and its partners, by whatever name each is written."""

from sotay.book.names import key, suggestion
from sotay.book.response import Response
from sotay.check.rule import Context


class Cast:
    """The lead and the partners of one response, as units."""

    def __init__(self, context: Context, response: Response) -> None:
        self._units = context.book.registry.units
        self._day = context.as_of
        written = [*filter(None, [response.lead]), *response.partners]
        self.names = [line.text for line in written]
        self._ids = {self._id(name) for name in self.names}
        # With a name missing or unknown nobody can tell a stranger: that name is told instead.
        self._whole = bool(response.lead and response.partners) and all(self._known(x) for x in self.names)

    def may_act(self, name: str) -> bool:
        """Whether the unit called `name` is the lead or a partner, or may be one that could not be read."""
        if self._id(name) in self._ids or not self.names:
            return True
        return not self._whole and self._known(name)

    def meant(self, name: str) -> str:
        """Return a sentence that offers who may have been meant by `name`."""
        return suggestion(name, self.names) or f"Giao việc cho: {'; '.join(self.names)}."

    def _id(self, name: str) -> str:
        unit = self._units.find(name, self._day)
        return unit.id if unit else key(name)

    def _known(self, name: str) -> bool:
        return self._units.find(name, self._day) is not None
