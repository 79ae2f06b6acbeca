"""Three lifelike organizations, always around today: a studio that lets rooms, a coach, a gym."""

from comptoir.config.demo.make import make

__all__ = ["make"]
