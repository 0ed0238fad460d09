"""From modules and scenarios to what a trainer carries into the room: books, tests, exercise packs."""
