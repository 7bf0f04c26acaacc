"""The chapters of an edition: what each one shows and concludes."""
