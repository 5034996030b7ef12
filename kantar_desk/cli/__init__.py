"""The front door without a window: every verb goes through the workspace, as the window does."""
