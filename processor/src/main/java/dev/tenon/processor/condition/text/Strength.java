package dev.tenon.processor.condition.text;

/** How strongly the parts of a text hold together; an operand that holds less than its place needs gets parentheses. */
enum Strength {
    OR,
    AND,
    NOT,
    PREDICATE,
    CONCATENATION,
    SUM,
    PRODUCT,
    PRIMARY
}
