"""Readers' words for the values of the format (`repair`, `own_data`): one table for all terms."""

from cxstrategy.words.language import Message, say

TERMS: dict[str, dict[str, Message]] = {
    "phase": {
        "repair": say("Repair"),
        "elevate": say("Elevate"),
        "optimise": say("Optimise"),
        "differentiate": say("Differentiate"),
    },
    # What an organisation in that phase is doing.
    "phase_meaning": {
        "repair": say("finding and fixing what goes wrong for customers"),
        "elevate": say("making good work the habit instead of the exception"),
        "optimise": say("managing customer experience by facts and tying it to results"),
        "differentiate": say("standing apart by answering needs that others do not see"),
    },
    "pillar": {
        "strategy": say("Strategy"),
        "understanding": say("Customer understanding"),
        "design": say("Design"),
        "measurement": say("Measurement"),
        "governance": say("Governance"),
        "culture": say("Culture"),
    },
    "layer": {
        "board": say("Board"),
        "management": say("Management"),
        "staff": say("Staff"),
    },
    "level": {
        "0": say("undeveloped"),
        "1": say("ad hoc"),
        "2": say("repeatable"),
        "3": say("systematic"),
    },
    "block": {
        "customer-centred": say("Customer experience at the centre"),
        "personal": say("Personal"),
        "flexible": say("Flexible"),
        "direct": say("Direct"),
        "consistent": say("Consistent"),
        "controlled": say("Controlled"),
        "coordinated": say("Coordinated"),
    },
    # What it means where it stands at level 3.
    "block_meaning": {
        "customer-centred": say(
            "Journeys are where every choice begins: less effort for customers, and moments worth remembering."
        ),
        "personal": say("Customers are recognised in every channel and never have to say something twice."),
        "flexible": say(
            "Customers choose their channel, change it on the way without starting again, and are drawn to the one that"
            " fits best."
        ),
        "direct": say(
            "Information is at hand in every channel at once: whoever helps a customer sees what happened in each"
            " channel and how things stand."
        ),
        "consistent": say("Everything customers meet fits one promise, though it need not be the same everywhere."),
        "controlled": say("Use, satisfaction, costs and results are known for each channel and each contact."),
        "coordinated": say("One strategy for all departments, with an owner for customers and for each journey."),
    },
    "dimension": {
        "gain": say("needs"),
        "ease": say("ease"),
        "emotion": say("feeling"),
    },
    "contact": {
        "human": say("in person"),
        "online": say("online"),
        "none": say("no contact"),
    },
    "pyramid": {
        "1": say("Communication"),
        "2": say("Responsive"),
        "3": say("Commitment"),
        "4": say("Proactive"),
        "5": say("Evolution"),
    },
    # What the organisation does for its customer at that level.
    "pyramid_meaning": {
        "1": say("gives information the customer can use"),
        "2": say("solves the problem when asked"),
        "3": say("understands and meets the need when asked"),
        "4": say("acts before the customer has to ask"),
        "5": say("makes the customer feel better, safer or stronger"),
    },
    # What a journey must do to reach that level, after "this asks that".
    "pyramid_asks": {
        "2": say("whoever has a problem is helped quickly and completely, without having to ask twice"),
        "3": say("colleagues know what this one customer needs and may depart from the standard for it"),
        "4": say("colleagues see a need coming and act on it before the customer has to ask"),
        "5": say("the customer comes out able to do more, safer or more confident than before"),
    },
    # What the team and the departments do while it is organised that way.
    "organising_model_meaning": {
        "central": say("the team sets the direction and does the first work itself"),
        "hub_and_spoke": say("departments do the work; the team helps and keeps the direction"),
        "embedded": say("departments do it as part of their work; no separate team is needed any more"),
    },
    "step_state": {
        "done": say("done"),
        "now": say("now"),
        "next": say("to come"),
    },
    "journey_kind": {
        "customer": say("customer journey"),
        "employee": say("employee journey"),
    },
    "evidence_kind": {
        "customer": say("customers"),
        "employee": say("employees"),
        "data": say("data"),
    },
    "method": {
        "interview": say("interviews"),
        "observation": say("observation"),
        "survey": say("survey"),
        "complaints": say("complaints"),
        "reviews": say("reviews"),
        "panel": say("panel"),
        "workshop": say("workshop"),
        "analytics": say("data analysis"),
    },
    "evidence_strength": {
        "strong": say("strong"),
        "fair": say("fair"),
        "thin": say("thin"),
    },
    "scope": {
        "industry": say("inside the industry"),
        "outside": say("outside the industry"),
    },
    "development_kind": {
        "demographic": say("demographic"),
        "economic": say("economic"),
        "social": say("socio-cultural"),
        "technological": say("technological"),
        "ecological": say("ecological"),
        "political": say("political-legal"),
        "competitor": say("competitor"),
        "market": say("market"),
    },
    "effect": {
        "opportunity": say("opportunity"),
        "threat": say("threat"),
    },
    "horizon": {
        "short": say("short term"),
        "medium": say("medium term"),
        "long": say("long term"),
    },
    "metric_kind": {
        "nps": say("NPS"),
        "csat": say("customer satisfaction"),
        "ces": say("customer effort (CES)"),
        "enps": say("eNPS"),
        "rating": say("general rating"),
        "ux": say("user experience (UX)"),
        "employee_satisfaction": say("employee satisfaction"),
        "retention": say("retention"),
        "churn": say("churn"),
        "brand_values": say("brand values"),
        "other": say("other metric"),
    },
    "metric_level": {
        "relationship": say("relationship"),
        "journey": say("journey"),
        "contact": say("contact"),
        "employee": say("employees"),
        "business": say("organisation"),
    },
    # How answers become one figure.
    "counting": {
        "net": say("promoters minus detractors"),
        "top2": say("share of the two highest answers"),
        "top3": say("share of the three highest answers"),
        "mean": say("mean"),
        "share": say("share of the whole"),
        "count": say("count"),
    },
    "better": {
        "higher": say("higher is better"),
        "lower": say("lower is better"),
    },
    "frequency": {
        "continuous": say("continuous"),
        "monthly": say("monthly"),
        "quarterly": say("quarterly"),
        "half_yearly": say("twice a year"),
        "yearly": say("yearly"),
    },
    "link_evidence": {
        "own_data": say("own data"),
        "external": say("external source"),
        "assumption": say("assumption"),
    },
    "certainty": {
        "own_data": say("own data"),
        "benchmark": say("benchmark"),
        "assumption": say("assumption"),
    },
    "lever": {
        "retention": say("retention"),
        "upsell": say("share of wallet"),
        "referral": say("referral"),
        "cost_to_serve": say("cost to serve"),
        "employee_turnover": say("employee turnover"),
        "other": say("other benefit"),
    },
    "cost_kind": {
        "research": say("research"),
        "design": say("design"),
        "it": say("IT"),
        "training": say("training"),
        "change": say("change"),
        "team": say("team"),
        "licences": say("licences"),
        "measurement": say("measuring"),
        "compensation": say("compensation"),
        "other": say("other costs"),
    },
    "rate_kind": {
        "nominal": say("nominal"),
        "real": say("real"),
    },
    "validation_group": {
        "internal": say("colleagues"),
        "customer": say("customers"),
    },
    "outcome": {
        "confirmed": say("confirmed"),
        "adjusted": say("adjusted"),
        "rejected": say("rejected"),
    },
    "edition": {
        "board": say("Board"),
        "employees": say("Employees"),
        "customers": say("Customers"),
    },
    # The three styles keep their names in every language: they are names, not descriptions.
    "style": {
        "denkers": Message("Denkers"),
        "doeners": Message("Doeners"),
        "delers": Message("Delers"),
    },
    "action_phase": {
        "think": say("think"),
        "do": say("do"),
        "share": say("share"),
    },
    "route_outcome": {
        "clear": say("clear"),
        "leaning": say("leaning"),
        "tied": say("tied"),
    },
    "lane": {
        "foundation": say("foundation"),
        "quick_win": say("quick win"),
    },
    "organising_model": {
        "central": say("one central team"),
        "hub_and_spoke": say("a core team with people in the departments"),
        "embedded": say("ownership in the departments"),
    },
    "severity": {
        "error": say("error"),
        "warning": say("warning"),
        "tip": say("tip"),
    },
    # Scenarios that the product itself names; a team's own names stand as they are written.
    "scenario": {
        "pessimistic": say("pessimistic"),
        "expected": say("expected"),
        "optimistic": say("optimistic"),
    },
    "step": {
        "maturity": say("Starting point"),
        "importance": say("Importance"),
        "expectations": say("Customer expectations"),
        "developments": say("External developments"),
        "objectives": say("Objectives"),
        "alignment": say("Link with the organisation's goals"),
        "compass": say("Customer compass"),
        "story": say("Story"),
        "business_case": say("Business case"),
        "route": say("Route"),
        "governance": say("Organising"),
    },
}


def term(kind: str, value: object) -> Message:
    """The words for a value: ("phase", "repair"). A scenario of the team's own is its own word. Raises KeyError."""
    if kind == "scenario" and value not in TERMS[kind]:
        return Message("{name}", (("name", str(value)),))
    return TERMS[kind][str(value)]
