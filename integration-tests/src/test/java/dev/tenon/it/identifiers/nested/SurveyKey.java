package dev.tenon.it.identifiers.nested;

/** An id class with an embedded identifier inside. */
record SurveyKey(HullKey hull, int held) {}
