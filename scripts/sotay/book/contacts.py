"""The duty officers' names and numbers of one office: a file that stays in that office, never in the repository."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field

from sotay.book.finding import Finding
from sotay.book.model import Model, Text, check
from sotay.book.names import key, suggestion
from sotay.book.registry import Registry
from sotay.book.source import read as read_source
from sotay.book.tree import Tree
from sotay.book.yamltext import parse

NAME = "contacts.yml"
SAMPLE = "contacts.mau.yml"


class Contact(Model):
    """Whom to call for a unit or a role."""

    who: Text = Field(description="đơn vị hoặc vai, như trong units.yml, roles.yml", examples=["Sở Y tế"])
    name: Text = Field(description="người trực hoặc phòng trực", examples=["[người trực]"])
    phone: Text = Field(description="số gọi", examples=["[số điện thoại]"])


class ContactFile(Model):
    """contacts.yml"""

    contacts: list[Contact] = Field(description="danh bạ trực")


class Contacts:
    """Contacts, found by the unit or role they stand for."""

    def __init__(self, registry: Registry, contacts: list[Contact]) -> None:
        self._found: dict[str, list[Contact]] = {}
        for contact in contacts:
            unit = registry.units.find(contact.who)
            self._found.setdefault(key(unit.name if unit else contact.who), []).append(contact)

    def of(self, name: str) -> list[Contact]:
        """Return whom to call for the unit or role of this full name, in the file's order."""
        return self._found.get(key(name), [])


def read(root: Path, registry: Registry) -> tuple[Contacts | None, list[Finding]]:
    """Return the contacts of `root`, None where it has no such file, and what is wrong with the file."""
    if not (root / NAME).exists():
        return None, []
    source, findings = read_source(root, NAME)
    if findings:
        return None, findings
    tree = parse(NAME, source.text)
    table = check(ContactFile, tree) if tree.data is not None or not tree.findings else None
    if table is None:
        return None, tree.findings
    unknown = list(_unknown(registry, tree, table))
    return Contacts(registry, table.contacts), [*tree.findings, *unknown]


def _unknown(registry: Registry, tree: Tree, table: ContactFile) -> Iterator[Finding]:
    names = [unit.short for unit in registry.units.all] + [role.name for role in registry.roles]
    for index, contact in enumerate(table.contacts):
        if registry.units.find(contact.who) is None and key(contact.who) not in registry.role_names:
            message = f"Danh bạ nêu “{contact.who}”: không có đơn vị hay vai nào tên này."
            hint = suggestion(contact.who, names) or "Viết tên như trong units.yml hoặc roles.yml."
            yield Finding("danh-ba-la", tree.place("contacts", index, "who"), message, hint)
