"""Strategy and Analysis in; one Spreadsheet out: sheets of cells that hold a formula and what it comes to."""
