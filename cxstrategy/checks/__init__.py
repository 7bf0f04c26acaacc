"""Strategy and Analysis in, findings out: what a seasoned consultant, a researcher and a CFO would say."""
