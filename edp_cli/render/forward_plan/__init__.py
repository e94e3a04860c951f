"""`edp forward-plan`: what a body is to receive, meeting by meeting."""
