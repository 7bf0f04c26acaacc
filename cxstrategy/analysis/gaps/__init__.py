"""What a workbook leaves open: one list of places, with the sentences in which they are told."""
