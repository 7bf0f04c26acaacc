"""A finding of one check weighs more or less by what it is about: how late a follow-up is, who is told something."""

import pytest

from cxstrategy.checks.catalogue import check
from cxstrategy.finding import Severity

HEAD = "workbook: {format: 1, title: T, date: 2027-01-15}\n"


@pytest.fixture
def weights(built):
    """The severities of one code in a workbook with this text."""

    def found(code, text):
        return [finding.severity for finding in check(*built(HEAD + text)) if finding.code == code]

    return found


@pytest.mark.parametrize(("days", "weight"), [(15, Severity.WARNING), (90, Severity.WARNING), (91, Severity.ERROR)])
def test_a_follow_up_after_more_than_ninety_days_is_an_error(weights, days, weight):
    metric = f"{{id: nps, name: NPS, kind: nps, follow_up: {{owner: Noor de Wit, within_days: {days}}}}}"
    text = f"organisation: {{name: Zeilsteen}}\nmetrics: [{metric}]\n"
    assert weights("CX425", text) == [weight]


@pytest.mark.parametrize("customers", ["patiënten", "leerlingen", "inwoners", "bewoners", "residents", "pupils"])
def test_patients_pupils_and_residents_may_be_told_without_being_asked(weights, customers):
    text = (
        f"organisation: {{name: Zeilsteen, customers_are: {customers}}}\n"
        "story: {messages: [{edition: employees, message: M}, {edition: customers, message: M}]}\n"
    )
    assert weights("CX703", text) == [Severity.WARNING, Severity.TIP]


def test_other_customers_are_asked_for_something(weights):
    text = "organisation: {name: Zeilsteen, customers_are: reizigers}\n"
    assert weights("CX703", text + "story: {messages: [{edition: customers, message: M}]}\n") == [Severity.WARNING]
