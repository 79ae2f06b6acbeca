"""The demo organizations."""

from comptoir.config.demo.houses.coach import COACH
from comptoir.config.demo.houses.gym import GYM
from comptoir.config.demo.houses.studio import STUDIO
from comptoir.config.demo.houses.text import HouseText

PASSWORD = "comptoir-demo-2026"
HOUSES = (STUDIO, COACH, GYM)

__all__ = ["HOUSES", "PASSWORD", "HouseText"]
