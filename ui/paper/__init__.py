"""What the window shows and sends of a finished PDF: its pages as pictures, the preview, the printer."""
