"""Mending what is mechanical: NFC, tones, spaces, dates, steps, key order; never quotations or code."""
