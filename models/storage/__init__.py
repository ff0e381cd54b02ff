"""The sealed register on disk: cipher, keys, schema, rows, audit trail."""
