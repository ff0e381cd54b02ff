"""PDF pages made from results and figures."""
