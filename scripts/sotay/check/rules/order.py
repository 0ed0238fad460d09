"""Keys of the front matter stand in the order of the template, so that the eye finds them."""

from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.book.tree import Tree
from sotay.check.heads import head_of, key_order
from sotay.check.rule import Context, rule

RULE = "thu-tu-khoa"


@rule(RULE, protects="Phần đầu trang nào cũng cùng thứ tự, liếc là thấy.", severity="warning")
def keys_stand_in_order(context: Context) -> Iterator[Finding]:
    """The keys of a page's front matter follow the order of its template."""
    for tree in trees(context.book):
        model = head_of(tree.path)
        if not model or not isinstance(tree.data, dict):
            continue
        ranks = key_order(model)
        known = [key for key in tree.data if key in ranks]
        wanted = sorted(known, key=lambda key: ranks[key])
        for key, right in zip(known, wanted, strict=True):
            if key != right:
                place = tree.places.get((f"{key}\0",), tree.place(key))
                message = f"Khóa “{key}” đứng sai thứ tự; ở đây là chỗ của “{right}”."
                hint = f"Xếp: {', '.join(wanted)}. Hoặc chạy: sotay check --fix"
                yield Finding(RULE, place, message, hint, "warning")
                break


def trees(book: Book) -> Iterator[Tree]:
    """Yield the front matter of every page."""
    for page in (*book.chapters, *book.pages):
        yield page.tree
    for lesson in book.leaves:
        yield lesson.tree
    for scenario in book.scenarios:
        yield from scenario.trees
