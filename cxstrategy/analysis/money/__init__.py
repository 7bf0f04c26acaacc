"""The business case in numbers: flows, NPV, IRR, payback, scenarios, sensitivity and simulation."""
