"""Forms made from the field declarations: every record is typed, checked and saved through the same parts."""
