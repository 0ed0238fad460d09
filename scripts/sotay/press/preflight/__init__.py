"""A PDF held against what a print shop asks, page by page; it need not be one of ours.

job → opened (boxes, marks, plates) → checks → report.
"""
