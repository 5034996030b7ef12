"""Panels that places are put together from."""
