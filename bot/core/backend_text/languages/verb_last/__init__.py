"""Languages whose verb stands at the end of its clause. Data only.

words   what each language says of itself, as whole patterns
ja      Japanese     ko   Korean     tr   Turkish     hi   Hindi
fa      Persian
"""
