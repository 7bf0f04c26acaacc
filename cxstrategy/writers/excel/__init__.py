"""What the Excel writer is made of: looks, cells, row heights, pages and the chart."""
