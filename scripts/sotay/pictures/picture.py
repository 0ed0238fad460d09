"""A finished picture: its file, its name, what it says in words."""

from dataclasses import dataclass

FOLDER = "handbook/hinh"


@dataclass(frozen=True)
class Picture:
    """`alt` says in words all that the SVG shows."""

    name: str
    title: str
    alt: str
    svg: str

    @property
    def path(self) -> str:
        """Where the picture lies in the repository."""
        return f"{FOLDER}/{self.name}.svg"
