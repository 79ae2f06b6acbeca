"""PDF documents with fonts of their own. The fonts are free (SIL Open Font License, `fonts/OFL.txt`)."""
