"""Strategy and Analysis -> Spreadsheet: sheets of cells that hold a formula and its value."""
