"""Loose sheets: action cards and each unit's work list. They hand their HTML to `press` directly (DESIGN §7)."""
