"""What people do with the register, one action a file: rules first, then one transaction."""
