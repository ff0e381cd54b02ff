"""Windows, forms, tables and commands through which people use the register."""
