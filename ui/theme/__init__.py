"""How the program looks: sizes, colours by meaning, and the one stylesheet made from them."""
