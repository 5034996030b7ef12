"""The one widget in which people read, select and tag. Takes values in, gives signals out; changes nothing itself."""

from __future__ import annotations
