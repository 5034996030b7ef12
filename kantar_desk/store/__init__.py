"""The project file. Only this room speaks SQL; rows never leave it."""
