"""The client behind a booking: recognised once, never given away."""

from uuid import uuid4

from tests.house import House, a_booking, make_house
from tests.http.booking.booked import ask, at, book, offer


def clients(house: House) -> list[dict[str, object]]:
    return list(house.api.get("/clients").body["items"])


def test_a_new_guest_becomes_a_client(house: House) -> None:
    booking = book(house, offer(house), at("09:00"), contactPhone="06 12 34 56 78", locale="en")
    (client,) = clients(house)
    assert booking["clientId"] == client["id"]
    assert (client["name"], client["email"], client["phone"], client["locale"]) == (
        "Élodie Martin", "elodie@example.test", "+33612345678", "en",
    )  # fmt: skip


def test_the_same_address_is_the_same_client_whatever_its_case(house: House) -> None:
    service = offer(house)
    first = book(house, service, at("09:00"))
    second = book(house, service, at("10:00"), contactEmail="ELODIE@example.TEST", contactName="E. Martin")
    assert second["clientId"] == first["clientId"]
    assert [client["name"] for client in clients(house)] == ["Élodie Martin"]


def test_without_an_address_everybody_is_somebody_new(house: House) -> None:
    service = offer(house)
    anonymous = {"contactEmail": None, "contactPhone": "0612345678"}
    ids = {book(house, service, at(clock), **anonymous)["clientId"] for clock in ("09:00", "10:00")}
    assert len(ids) == 2


def test_staff_may_name_the_client_and_need_not_type_the_rest(house: House) -> None:
    client = house.api.post("/clients", {"name": "Ada", "email": "ada@example.test", "phone": "+33612345678"}).body
    wish = {"clientId": client["id"], "contactName": None, "contactEmail": None}
    booking = book(house, offer(house), at("09:00"), **wish)
    assert (booking["clientId"], booking["contactName"]) == (client["id"], "Ada")
    assert (booking["contactEmail"], booking["contactPhone"]) == ("ada@example.test", "+33612345678")


def test_a_visitor_who_types_a_known_address_learns_nothing(house: House) -> None:
    service = offer(house)
    house.api.post("/clients", {"name": "Ada King", "email": "ada@example.test", "phone": "+33612345678"})
    wish = a_booking(service["id"], at("09:00"), contactName="Somebody", contactEmail="ada@example.test")
    made = house.visitor.post("/bookings", wish)
    assert made.status == 201
    assert (made.body["contactName"], made.body["contactPhone"]) == ("Somebody", None)
    for secret in (b"+33612345678", b"Ada King"):
        assert secret not in made.raw
    token = made.body["manageUrl"].rsplit("/", 1)[1]
    assert b"+33612345678" not in house.visitor.get(f"/guest/bookings/{token}").raw


def test_a_visitor_cannot_book_as_somebody(house: House) -> None:
    client = house.api.post("/clients", {"name": "Ada", "email": "ada@example.test"}).body
    service = offer(house)
    wish = a_booking(service["id"], at("09:00"), clientId=client["id"], contactEmail="eve@example.test")
    assert house.visitor.post("/bookings", wish).status == 201
    (booking,) = house.api.get("/bookings").body["items"]
    assert booking["clientId"] != client["id"]


def test_a_client_that_is_not_ours_is_refused_and_nothing_is_stored(house: House) -> None:
    service = offer(house)
    theirs = make_house().api.post("/clients", {"name": "Ada", "email": "ada@example.test"}).body["id"]
    for unknown in (theirs, str(uuid4())):
        refused = ask(house, service, at("09:00"), clientId=unknown)
        assert (refused.status, refused.error_paths) == (422, {"clientId"})
    assert house.api.get("/bookings").body["items"] == []
    assert clients(house) == []


def test_a_refused_booking_leaves_no_client(house: House) -> None:
    service = offer(house)
    book(house, service, at("09:00"))
    assert ask(house, service, at("09:00"), contactEmail="late@example.test").status == 409
    assert ask(house, service, at("09:07"), contactEmail="odd@example.test").status == 422
    assert [client["email"] for client in clients(house)] == ["elodie@example.test"]
