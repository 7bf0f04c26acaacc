"""Sheets for the wall: compass, journeys, expectations, roadmap and stakeholders, with room for sticky notes."""
