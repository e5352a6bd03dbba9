"""Whether a figure is stated, planned, forecast, supposed or required."""
