"""`edp exceptions`: what stands amber or red, as a paper for a committee."""
