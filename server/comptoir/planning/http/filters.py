"""Query parameters that several lists share."""

from typing import Annotated
from uuid import UUID

from ninja import Query

IsActive = Annotated[bool | None, Query(alias="isActive")]
LocationFilter = Annotated[UUID | None, Query(alias="locationId")]
