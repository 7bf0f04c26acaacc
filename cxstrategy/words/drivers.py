"""Readers' names for the drivers of the business case (`base/margin`)."""

from collections.abc import Mapping

from cxstrategy.words.language import Message, say

PREMISES: dict[str, Message] = {
    "customers": say("number of customers"),
    "revenue_per_customer": say("revenue per customer"),
    "margin": say("contribution margin"),
    "churn": say("churn of customers"),
    "churn_reduction": say("fall in churn"),
    "reach": say("share of customers reached"),
    "uplift": say("extra revenue per customer"),
    "ramp": say("pace at which it grows"),
    "new_customers": say("new customers"),
    "contacts": say("number of contacts"),
    "avoided": say("contacts avoided"),
    "cost_per_contact": say("cost per contact"),
    "cashable": say("share that leaves the budget"),
    "employees": say("number of employees"),
    "turnover_reduction": say("fall in employee turnover"),
    "salary": say("salary"),
    "replacement_share": say("cost of replacing as a share of salary"),
    "amounts": say("amounts"),
    "discount_rate": say("discount rate"),
}


def driver_name(driver: str, benefits: Mapping[str, str]) -> Message:
    """The driver in words: "contribution margin", "fall in churn (Loyal customers)", "costs of training".

    `benefits` are the readers' names of the benefits by their ids.
    """
    part, _, rest = driver.partition("/")
    if part == "benefits":
        benefit, _, premise = rest.rpartition("/")
        return say("{premise} ({benefit})", premise=premise_name(premise), benefit=benefits.get(benefit, benefit))
    if part == "costs":
        return say("costs of {name}", name=rest.rpartition("/")[0] or rest)
    return premise_name(rest or part)


def premise_name(name: str) -> Message:
    """A number of the business case in words, by its key: `churn_reduction` is "fall in churn"."""
    return PREMISES.get(name) or Message("{name}", (("name", name.replace("_", " ")),))
