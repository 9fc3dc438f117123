package dev.tenon.expression;

/** The operators between value expressions that have a notation of their own. */
public enum Operator {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    BETWEEN,
    LIKE,
    /** LIKE without regard to case. */
    ILIKE,
    IS_NULL,
    IS_NOT_NULL,
    AND,
    OR,
    NOT,
    PLUS,
    MINUS,
    TIMES,
    DIVIDE,
    NEGATE,
    CONCAT
}
