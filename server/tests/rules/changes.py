"""Changes of offset to test at: a zone and the instant its clocks change."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

ZONES = {
    "Europe/Paris": 2027,
    "Europe/London": 2027,
    "America/New_York": 2027,
    "America/Santiago": 2027,  # at midnight
    "Africa/Cairo": 2027,  # at midnight
    "Asia/Beirut": 2027,  # at midnight
    "America/Havana": 2027,  # at midnight
    "Atlantic/Azores": 2027,  # at midnight
    "Australia/Lord_Howe": 2027,  # half an hour
    "Australia/Sydney": 2027,
    "Pacific/Chatham": 2027,  # +12:45, +13:45
    "Pacific/Apia": 2011,  # a date that was skipped
    "Pacific/Kwajalein": 1993,  # another
    "Asia/Kathmandu": 1986,  # a quarter of an hour
    "America/Caracas": 2016,  # half an hour
    "Asia/Pyongyang": 2015,  # half an hour back
    "America/St_Johns": 2010,  # at 00:01
    "America/Sao_Paulo": 2018,  # at midnight
    "Asia/Tehran": 2021,  # at midnight
    "Africa/Casablanca": 2027,  # for Ramadan
    "Antarctica/Troll": 2027,  # two hours
    "Asia/Gaza": 2026,
}


@cache
def changes(zone: str) -> list[int]:
    """Instants of the zone's year, to the minute, at which the offset differs from the minute before."""
    info, year = ZoneInfo(zone), ZONES[zone]
    start = int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) - 86_400

    def offset(instant: int) -> object:
        return datetime.fromtimestamp(instant, info).utcoffset()

    return [
        minute
        for day in range(start, start + 367 * 86_400, 86_400)
        if offset(day) != offset(day + 86_400)
        for minute in range(day + 60, day + 86_401, 60)
        if offset(minute) != offset(minute - 60)
    ]
