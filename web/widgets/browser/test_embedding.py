from conftest import OpenPage, violations
from playwright.sync_api import expect

WIDGET = "document.querySelector('[data-comptoir]')"


def test_the_month_is_walked_by_keys_and_keeps_the_focus(open_page: OpenPage) -> None:
    page = open_page("csp.html?studio=wgt_coach")
    page.locator(".time").first.wait_for()
    focused = f"{WIDGET}.shadowRoot.activeElement.dataset.day"
    page.locator(".day[tabindex='0']").focus()
    start = page.evaluate(focused)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) > start
    page.keyboard.press("PageDown")
    page.wait_for_function(f"start => {focused}?.slice(0, 7) > start", arg=start[:7])
    assert page.locator(".day[tabindex='0']").count() == 1
    page.keyboard.press("PageUp")
    page.wait_for_function(f"start => {focused}?.slice(0, 7) === start", arg=start[:7])


def test_a_popup_takes_the_focus_and_gives_it_back(open_page: OpenPage) -> None:
    page = open_page("popup.html", width=360)
    page.locator("#gym").click()
    dialog = page.get_by_role("dialog", name="Réserver")
    expect(dialog.get_by_role("heading", name="Que souhaitez-vous réserver")).to_be_focused()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#gym")).to_be_focused()
    assert page.evaluate("document.documentElement.style.overflow") == ""


def test_english_is_spoken_when_it_is_asked_for(open_page: OpenPage) -> None:
    page = open_page("popup.html")
    page.locator("#english").click()
    page.get_by_role("button", name="Visite").click()
    expect(page.get_by_role("heading", name="Pick a time")).to_be_visible()
    page.locator(".time").first.click()
    expect(page.get_by_role("button", name="Confirm booking")).to_be_visible()


def test_a_whole_booking_loads_one_small_script(open_page: OpenPage) -> None:
    page = open_page("csp.html?studio=wgt_coach")
    scripts: dict[str, int] = {}
    page.on("response", lambda answer: scripts.update({answer.url: len(answer.body())}) if answer.request.resource_type == "script" else None)
    page.reload()
    page.locator(".time").first.click()
    page.get_by_label("Nom et prénom").fill("Ada")
    page.get_by_label("E-mail", exact=True).fill("ada@example.test")
    page.get_by_role("button", name="Confirmer la réservation").click()
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()
    assert len(scripts) == 2 and sum(scripts.values()) < 53_500


def test_an_element_that_comes_later_is_adopted_and_bundles_load_once(open_page: OpenPage) -> None:
    page = open_page("popup.html")
    scripts: list[str] = []
    page.on("request", lambda request: scripts.append(request.url) if request.resource_type == "script" else None)
    page.evaluate(
        """() => { for (const id of ['late', 'later']) {
          const place = document.createElement('section'); place.id = id; place.dataset.widget = 'wgt_coach';
          document.querySelector('main').prepend(place); place.dataset.comptoir = 'booking'; } }"""
    )
    expect(page.locator("#late .time").first).to_be_visible()
    expect(page.locator("#later .time").first).to_be_visible()
    assert len([url for url in scripts if "comptoir-booking." in url]) <= 1


def test_the_page_hears_events_and_gives_commands(open_page: OpenPage) -> None:
    page = open_page("csp.html?studio=wgt_coach")
    page.locator(".time").first.wait_for()
    page.evaluate(
        """() => { window.heard = [];
          document.addEventListener('comptoir:slot.selected', event => heard.push(['element', event.detail.version, event.detail.serviceId]));
          Comptoir.on('booking.created', detail => heard.push(['on', detail.widget, detail.booking.status])); }"""
    )
    page.evaluate("Comptoir.send('[data-comptoir]', 'prefill', { name: 'Ada', email: 'ada@example.test' })")
    page.evaluate("Comptoir.send('[data-comptoir]', 'setTheme', { preset: 'prune', scheme: 'dark' })")
    page.locator(".time").first.click()
    expect(page.get_by_label("Nom et prénom")).to_have_value("Ada")
    assert violations(page) == []
    page.evaluate("Comptoir.send('[data-comptoir]', 'setLocale', { locale: 'en' })")
    page.get_by_role("button", name="Confirm booking").click()
    expect(page.get_by_role("heading", name="You’re booked!")).to_be_visible()
    assert page.evaluate("heard") == [["element", 1, "srv_bilan"], ["on", "wgt_coach", "confirmed"]]


def test_a_light_accent_carries_dark_text_and_the_night_keeps_its_contrast(open_page: OpenPage) -> None:
    page = open_page("csp.html?studio=wgt_coach")
    page.locator(".time").first.click()
    button = page.get_by_role("button", name="Confirmer la réservation")
    for accent, lightness in (("#ffd86b", 0), ("#2746c8", 100)):
        page.evaluate("accent => Comptoir.send('[data-comptoir]', 'setTheme', { scheme: 'light', variables: { accent } })", accent)
        expect(button).to_have_css("color", f"lab({lightness} 0 0)")
        assert violations(page) == []
    page.evaluate("Comptoir.send('[data-comptoir]', 'setTheme', { scheme: 'system' })")
    expect(button).to_have_css("color", "lab(100 0 0)")
    page.emulate_media(color_scheme="dark")
    page.evaluate("Comptoir.send('[data-comptoir]', 'setTheme', { scheme: 'system' })")
    expect(button).to_have_css("color", "rgb(16, 18, 22)")
    assert violations(page) == []


def test_nothing_shifts_while_it_loads(open_page: OpenPage) -> None:
    page = open_page("csp.html")
    page.get_by_role("button", name="Plateau photo").wait_for()
    shift = page.evaluate(
        """() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
          .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 500); })"""
    )
    assert shift < 0.05


def test_the_pages_style_cannot_reach_in(open_page: OpenPage) -> None:
    page = open_page("index.html")
    card = page.get_by_role("button", name="Plateau photo")
    card.wait_for()
    style = card.evaluate("element => { const s = getComputedStyle(element); return [s.fontSize, s.textTransform, s.letterSpacing, s.fontVariantCaps, s.wordSpacing]; }")
    assert style == ["16px", "none", "normal", "normal", "0px"]


def test_a_failed_bundle_can_be_tried_again(open_page: OpenPage) -> None:
    page = open_page("popup.html")
    page.context.route("**/comptoir-booking.*", lambda route: route.abort(), times=1)
    with page.expect_event("requestfailed"):
        page.reload()
    page.locator("#coach").click()
    page.locator(".time").first.or_(page.get_by_role("button", name="Réessayer")).first.wait_for()
    if page.get_by_role("button", name="Réessayer").is_visible():
        page.get_by_role("button", name="Réessayer").click()
    expect(page.locator(".time").first).to_be_visible()


def test_a_framed_widget_tells_its_page_and_takes_its_commands(open_page: OpenPage) -> None:
    page = open_page("popup.html")
    api = page.locator("script[src*='/embed/']").first.get_attribute("src")
    assert api
    page.evaluate(
        """src => { window.heard = []; addEventListener('message', ({ data }) => heard.push([data.type, data.name, data.widget]));
          const frame = document.createElement('iframe'); frame.src = src; frame.id = 'framed'; frame.width = 900; frame.height = 900;
          document.querySelector('main').prepend(frame); }""",
        f"{api.removesuffix('comptoir.js')}frame/wgt_coach",
    )
    framed = page.frame_locator("#framed")
    framed.locator(".time").first.click()
    expect(framed.get_by_role("heading", name="Vos coordonnées")).to_be_visible()
    heard = page.evaluate("heard")
    assert ["event", "ready", "wgt_coach"] in heard
    assert ["event", "slot.selected", "wgt_coach"] in heard
    command = {"comptoir": 1, "widget": "wgt_coach", "type": "command", "name": "setLocale", "detail": {"locale": "en"}}
    page.evaluate("command => document.querySelector('#framed').contentWindow.postMessage(command, '*')", command)
    expect(framed.get_by_role("heading", name="Your details")).to_be_visible()
