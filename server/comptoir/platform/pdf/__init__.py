"""PDF documents with fonts of their own.

The fonts are free (SIL Open Font License, `fonts/OFL.txt`) and ours in this: their subsets for several scripts are
joined, layout tables that fpdf2 does not read are left out, Cormorant's figures are its lining ones.
"""
