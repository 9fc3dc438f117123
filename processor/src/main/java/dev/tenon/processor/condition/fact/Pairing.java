package dev.tenon.processor.condition.fact;

import dev.tenon.processor.condition.tree.Term;

/**
 * Two columns that a condition compares: one below the left operand, one below the right (REL-18).
 *
 * @param equality whether the operator is plain equality, so that a value can be copied from one to the other (REL-19)
 * @param bare whether both operands are the columns themselves (REL-12)
 * @param certain whether it has to hold: it stands under {@code and} only
 */
public record Pairing(Term.Column left, Term.Column right, boolean equality, boolean bare, boolean certain) {}
