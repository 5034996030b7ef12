"""Kantar Desk: the desk at which analysts of contested events read, tag and review."""

__version__ = "0.1.0"
