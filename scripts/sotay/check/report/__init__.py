"""How findings are told: text for people, JSON for tools."""
