from __future__ import annotations

import pytest
from reportlab.lib.units import mm

from models.wording import untranslated
from reports.handwriting import TICK_SIDE, Figures, Ruled, Ticks
from reports.stylesheet import PageSize
from reports.typesetting import Typesetting

AIRY = Typesetting.on(PageSize.A4, untranslated)


@pytest.fixture(params=[AIRY, AIRY.closed_up()], ids=["airy", "closed up"])
def typesetting(request: pytest.FixtureRequest) -> Typesetting:
    return request.param


def test_a_line_is_high_enough_for_a_hand_and_a_box_large_enough_for_a_tick(typesetting) -> None:
    _, height = Ruled(typesetting, room=100, lines=3).wrap(200, 800)
    assert height / 3 >= 7 * mm
    assert 3.2 * mm <= TICK_SIDE


def test_answers_that_do_not_fit_one_line_go_on_below(typesetting) -> None:
    ticks = Ticks(["given", "partly given", "not given"], typesetting)
    _, one = ticks.wrap(ticks.least_width(), 800)
    _, two = ticks.wrap(ticks.least_width() - 1, 800)
    assert two == 2 * one


def test_a_unit_takes_its_own_room_beside_that_of_the_number(typesetting) -> None:
    bare = Ruled(typesetting, room=40)
    assert Ruled(typesetting, room=40, unit="mg/dl").least_width() > bare.least_width() + 10


def test_a_time_of_day_has_boxes_beside_those_of_the_day(typesetting) -> None:
    day, moment = (Figures(typesetting, time=time) for time in (False, True))
    assert moment.least_width() > day.least_width() + 10 * mm
