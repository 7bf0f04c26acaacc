"""Plain values become typed parts, and what does not fit is told with its path, in the order of the format."""

import pytest

from cxstrategy.model.business_case import BusinessCase, Upsell
from cxstrategy.model.expectations import Segment
from cxstrategy.model.governance import Handover
from cxstrategy.model.organisation import Workbook
from cxstrategy.model.shape import KEY, read_part
from cxstrategy.model.strategy import Strategy
from tests.parts import part_of

CASE = {"currency": "EUR", "start": "2027-01-01", "years": "3", "discount_rate": {"value": "7%", "kind": "real"}}


def errors_of(kind, value):
    part, errors = read_part(kind, value)
    assert part is None
    return [(error.kind, error.path) for error in errors]


def test_errors_stand_in_the_order_of_the_format_and_unknown_keys_last():
    assert errors_of(Segment, {"colour": "red", "share": "12,5%", "name": ["a"]}) == [
        ("missing", ("id",)),
        ("text_not_collection", ("name",)),
        ("share_dutch", ("share",)),
        ("extra_forbidden", ("colour",)),
    ]


def test_a_path_leads_through_lists_maps_and_the_lever_that_was_chosen():
    benefits = [{"id": "a", "lever": "upsell", "reach": "20%", "uplift": {"low": "x", "likely": "1%", "high": "2%"}}]
    assert errors_of(BusinessCase, {**CASE, "benefits": benefits}) == [
        ("number_form", ("benefits", 0, "upsell", "uplift", "low"))
    ]
    answers = {"strategy-defined": "perhaps", "strategy-undefined": "2"}
    maturity = {"date": "2027-01-01", "assessments": [{"respondent": "A", "layer": "board", "answers": answers}]}
    assert errors_of(Strategy, {"maturity": maturity})[2:] == [
        ("level_form", ("maturity", "assessments", 0, "answers", "strategy-defined")),
        ("literal_error", ("maturity", "assessments", 0, "answers", "strategy-undefined", KEY)),
    ]


@pytest.mark.parametrize("value", [None, "text", ["list"], []])
def test_what_is_no_group_of_keys_is_refused_whole(value):
    assert errors_of(Segment, value) == [("model_type", ())]
    assert errors_of(BusinessCase, {**CASE, "benefits": [value]}) == [("model_attributes_type", ("benefits", 0))]


def test_three_points_out_of_order_are_one_error_and_unreadable_ones_no_second():
    wrong = {"id": "a", "lever": "upsell", "reach": {"low": "3%", "likely": "2%", "high": "1%"}, "uplift": "1%"}
    assert errors_of(Upsell, wrong) == [("estimate_order", ("reach",))]
    assert errors_of(Upsell, wrong | {"reach": {"low": "3%", "likely": "2%"}}) == [("missing", ("reach", "high"))]


@pytest.mark.parametrize(("years", "kind"), [("0", "greater_than_equal"), ("11", "less_than_equal")])
def test_a_number_outside_its_limits_is_refused(years, kind):
    assert errors_of(BusinessCase, {**CASE, "years": years}) == [(kind, ("years",))]
    assert part_of(BusinessCase, {**CASE, "years": "1"}).years == 1
    assert part_of(BusinessCase, {**CASE, "years": "10"}).years == 10


def test_a_part_knows_what_was_written_and_what_is_a_default():
    cover = {"format": "1", "title": "T", "date": "2027-01-15"}
    book = part_of(Workbook, cover)
    assert (book.language, book.authors, book.brand.logo) == ("nl", (), None)
    assert book.model_fields_set == set(cover)
    assert part_of(Handover, {"task": "t", "from": "a"}).from_ == "a"


def test_a_part_cannot_be_changed_and_is_equal_by_its_values():
    one, same = (part_of(Segment, {"id": "a", "name": "A"}) for _ in range(2))
    assert one == same and hash(one) == hash(same) and one is not same
    assert one != part_of(Segment, {"id": "b", "name": "A"})
    with pytest.raises(AttributeError):
        one.name = "B"


def test_a_map_that_was_not_written_is_not_shared():
    empty = {"workbook": {"format": "1", "title": "T", "date": "2027-01-15"}, "organisation": {"name": "O"}}
    assert part_of(Strategy, empty).building_blocks is not part_of(Strategy, empty).building_blocks
