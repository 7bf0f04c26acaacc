"""The wording of a refusal, found by the validator's error type and never by its message."""

from collections.abc import Callable

from cxstrategy.model.refusals import kinds as kind
from cxstrategy.model.refusals import numbers as number
from cxstrategy.model.refusals import texts as text
from cxstrategy.model.refusals.nearest import Nearest
from cxstrategy.model.refusals.refusal import RefusedValue, Said

_SCALARS = ("text", "prose", "id", "date", "number", "share", "flag")
WORDINGS: dict[str, Callable[[RefusedValue, Nearest], Said]] = {
    **{f"{scalar}_not_collection": kind.collection for scalar in _SCALARS},
    "text_empty": text.empty,
    "raw_html": text.raw_html,
    "id_form": text.id_form,
    "date_dutch": text.date_form,
    "date_form": text.date_form,
    "date_impossible": text.date_impossible,
    "date_far": text.date_far,
    "number_dutch": number.dutch_number,
    "share_dutch": number.dutch_number,
    "number_form": number.number_form,
    "number_huge": number.number_huge,
    "whole_form": number.whole_form,
    "whole_negative": number.whole_negative,
    "share_above_one": number.share_above_one,
    "flag_form": text.flag_form,
    "estimate_order": number.estimate_order,
    "colour_form": text.colour_form,
    "format_unknown": text.format_unknown,
    "level_form": kind.from_list,
    "agreement_form": kind.from_list,
    "out_of_range": number.out_of_range,
    "scale_form": number.scale_form,
    "scale_order": number.scale_order,
    "literal_error": kind.literal,
    "union_tag_invalid": kind.literal,
    "greater_than_equal": number.out_of_range,
    "less_than_equal": number.out_of_range,
    "model_type": kind.not_keys,
    "model_attributes_type": kind.not_keys,
    "dict_type": kind.not_keys,
    "tuple_type": kind.not_list,
}
