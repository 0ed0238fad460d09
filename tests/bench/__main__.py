"""python -m tests.bench: everything measured, each beside a peer in the same run; `make bench`."""

from tests.bench import check
from tests.bench.books import __main__ as books
from tests.bench.drills import __main__ as drills
from tests.bench.search import __main__ as search

if __name__ == "__main__":
    check.main()
    books.main(quick=False)
    search.main(quick=False)
    drills.main()
