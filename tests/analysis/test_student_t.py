"""Student's t against printed tables and figures that scipy gives."""

import pytest

from cxstrategy.analysis.student_t import incomplete_beta, t_distribution, t_quantile

# Fisher and Yates' table to three decimals: degrees of freedom, then the two-sided 95% and 99% points.
TABLE = [(1, 12.706, 63.657), (2, 4.303, 9.925), (3, 3.182, 5.841), (5, 2.571, 4.032), (10, 2.228, 3.169),
         (29, 2.045, 2.756), (60, 2.000, 2.660), (120, 1.980, 2.617)]  # fmt: skip
# scipy.stats.t.ppf, 16 digits.
SCIPY = [(0.975, 1, 12.706204736174694), (0.975, 2, 4.302652729749462), (0.975, 9, 2.262157162798205),
         (0.975, 199, 1.9719565442517533), (0.975, 5000, 1.9604385517065073), (0.95, 5, 2.0150483733330233),
         (0.995, 30, 2.7499956535672254)]  # fmt: skip


@pytest.mark.parametrize(("degrees", "ninety_five", "ninety_nine"), TABLE)
def test_it_agrees_with_the_printed_table(degrees, ninety_five, ninety_nine):
    assert round(t_quantile(0.975, degrees), 3) == ninety_five
    assert round(t_quantile(0.995, degrees), 3) == ninety_nine


@pytest.mark.parametrize(("probability", "degrees", "expected"), SCIPY)
def test_it_agrees_with_scipy(probability, degrees, expected):
    assert t_quantile(probability, degrees) == pytest.approx(expected, rel=1e-11)


def test_the_expansion_takes_over_without_a_step():
    assert t_quantile(0.975, 1999) - t_quantile(0.975, 2000) == pytest.approx(5.9407e-7, rel=1e-4)


@pytest.mark.parametrize(("a", "b", "x", "expected"), [(2, 0.5, 0.3, 0.03784096948581308), (3, 4, 0.5, 0.65625)])
def test_the_incomplete_beta_function(a, b, x, expected):
    assert incomplete_beta(a, b, x) == pytest.approx(expected, rel=1e-12)


def test_the_distribution_of_one_degree_is_cauchys():
    assert t_distribution(1, 1) == pytest.approx(0.75, abs=1e-14)
    assert t_distribution(-1, 1) == pytest.approx(0.25, abs=1e-14)
    assert t_distribution(0, 7) == pytest.approx(0.5, abs=1e-14)


@pytest.mark.parametrize(("probability", "degrees"), [(0.975, 0), (0.5, 3), (1.0, 3)])
def test_there_is_no_quantile_outside_its_domain(probability, degrees):
    with pytest.raises(ValueError):
        t_quantile(probability, degrees)
