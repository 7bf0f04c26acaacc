"""Strategy and Analysis -> findings: what a seasoned consultant, a researcher and a CFO would say."""
