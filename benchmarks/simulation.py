"""The time of 10,000 draws of a business case of five levers, beside a process that imports numpy for the same."""

import argparse
import json
import statistics
import subprocess
import sys

CASE = {
    "currency": "EUR",
    "start": "2027-01-01",
    "years": "5",
    "discount_rate": {"value": "8%", "kind": "nominal"},
    "base": {
        "customers": {"low": "90000", "likely": "100000", "high": "105000"},
        "revenue_per_customer": "300",
        "margin": {"low": "40%", "likely": "45%", "high": "48%"},
        "churn": "15%",
    },
    "benefits": [
        {
            "id": "stay",
            "lever": "retention",
            "first_year": "full",
            "churn_reduction": [
                {"low": "0.2%", "likely": "0.5%", "high": "0.7%"},
                *[{"low": "0.6%", "likely": "1.2%", "high": "1.6%"}] * 4,
            ],
        },
        {
            "id": "buy",
            "lever": "upsell",
            "reach": {"low": "10%", "likely": "20%", "high": "25%"},
            "uplift": {"low": "1%", "likely": "2%", "high": "4%"},
            "ramp": ["30%", "60%", "100%", "100%", "100%"],
        },
        {"id": "tell", "lever": "referral", "new_customers": {"low": "200", "likely": "400", "high": "500"}},
        {
            "id": "call",
            "lever": "cost_to_serve",
            "contacts": "250000",
            "avoided": {"low": "2%", "likely": "6%", "high": "8%"},
            "cost_per_contact": {"low": "5", "likely": "6.50", "high": "8"},
            "cashable": "60%",
        },
        {
            "id": "work",
            "lever": "employee_turnover",
            "employees": "200",
            "turnover_reduction": {"low": "1%", "likely": "2%", "high": "3%"},
            "salary": "42000",
            "replacement_share": {"low": "30%", "likely": "50%", "high": "70%"},
        },
    ],
    "costs": [
        {"name": "start", "one_off": {"low": "300000", "likely": "350000", "high": "500000"}},
        {"name": "team", "yearly": {"low": "170000", "likely": "180000", "high": "220000"}},
    ],
    # As numpy draws them below, so that both work out the same: drawing them tied takes as long.
    "simulation": {"correlation": "0"},
}

OURS = """
import json, sys
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.shape import read_part
case, _ = read_part(BusinessCase, json.load(sys.stdin))
from time import perf_counter
start = perf_counter()
from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.analysis.money.simulation import simulate
found = simulate(case, premises_of(case))
print(json.dumps([perf_counter() - start, found.mean, found.sd, found.p5]))
"""

THEIRS = """
import json
from time import perf_counter
start = perf_counter()
import numpy
draw = numpy.random.default_rng(1)
def three(low, likely, high):
    return draw.triangular(low, likely, high, 10_000)
customers, margin = three(90e3, 100e3, 105e3), three(.40, .45, .48)
quantile = draw.random(10_000)
def at(low, likely, high):
    rising = low + numpy.sqrt(quantile * (high - low) * (likely - low))
    falling = high - numpy.sqrt((1 - quantile) * (high - low) * (high - likely))
    return numpy.where(quantile < (likely - low) / (high - low), rising, falling)
kept = [at(.002, .005, .007)] + [at(.006, .012, .016)] * 4
worth = 300 * margin
buy = customers * three(.10, .20, .25) * three(.01, .02, .04) * worth
tell = three(200, 400, 500) * worth
call = 250_000 * three(.02, .06, .08) * three(5, 6.5, 8) * .6
work = 200 * three(.01, .02, .03) * 42_000 * three(.3, .5, .7)
team = three(170e3, 180e3, 220e3)
npv, extra = -three(300e3, 350e3, 500e3), 0
for year, ramp in enumerate((.3, .6, 1, 1, 1)):
    extra = extra * (1 - (.15 - kept[year])) + customers * kept[year]
    npv += (extra * worth + buy * ramp + tell + call + work - team) / 1.08 ** (year + 1)
numpy.percentile(npv, [5, 50, 95]), numpy.histogram(npv, 30), (npv < 0).mean()
print(json.dumps([perf_counter() - start, npv.mean(), npv.std(ddof=1), numpy.percentile(npv, 5)]))
"""


def run(python: str, program: str) -> list[float]:
    """Seconds, mean, standard deviation and p5 of one process; raises CalledProcessError when it fails."""
    told = subprocess.run([python, "-c", program], input=json.dumps(CASE), capture_output=True, text=True, check=True)
    return json.loads(told.stdout)


def main() -> None:
    """Print the medians of alternating runs and their ratio."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--numpy", default=sys.executable, help="a Python that has numpy (default: this one)")
    options.add_argument("--runs", type=int, default=7)
    chosen = options.parse_args()
    if subprocess.run([chosen.numpy, "-c", "import numpy"], capture_output=True).returncode:
        times = [run(sys.executable, OURS)[0] for _ in range(chosen.runs)]
        print(f"simulation {statistics.median(times) * 1000:.0f} ms; no numpy here to hold it against (--numpy PYTHON)")
        return
    pairs = [(run(sys.executable, OURS), run(chosen.numpy, THEIRS)) for _ in range(chosen.runs)]
    ours, theirs = (statistics.median(pair[side][0] for pair in pairs) for side in (0, 1))
    print(f"simulation {ours * 1000:.0f} ms, numpy {theirs * 1000:.0f} ms, ratio {ours / theirs:.2f} (target 0.50)")
    for name, place in (("mean", 1), ("sd", 2), ("p5", 3)):
        print(f"  {name}: {pairs[0][0][place]:,.0f} and {pairs[0][1][place]:,.0f}")


if __name__ == "__main__":
    main()
