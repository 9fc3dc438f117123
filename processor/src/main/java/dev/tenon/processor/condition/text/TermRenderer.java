package dev.tenon.processor.condition.text;

import dev.tenon.processor.condition.tree.ResolvedQuery;
import dev.tenon.processor.condition.tree.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes terms: conditions here, values in {@link ValueRenderer}. */
final class TermRenderer {
    private final ValueRenderer values = new ValueRenderer(this);
    private final QueryRenderer queries = new QueryRenderer(this);

    /** A text and how strongly it holds together. */
    record Piece(String text, Strength strength) {}

    String render(Term term) {
        return piece(term).text;
    }

    /** The term, in parentheses if it holds together less than that. */
    String atLeast(Strength strength, Term term) {
        Piece piece = piece(term);
        return piece.strength.compareTo(strength) >= 0 ? piece.text : "(" + piece.text + ")";
    }

    private Piece piece(Term term) {
        if (term instanceof Term.Logic logic) {
            return logic(logic);
        }
        if (term instanceof Term.Not not) {
            return new Piece("not " + atLeast(Strength.PRIMARY, not.operand()), Strength.NOT);
        }
        if (term instanceof Term.Exists exists) {
            return new Piece("exists " + query(exists.query()), Strength.PRIMARY);
        }
        if (term instanceof Term.Scalar scalar) {
            return new Piece(query(scalar.query()), Strength.PRIMARY);
        }
        String predicate = predicate(term);
        return predicate.isEmpty() ? values.piece(term) : new Piece(predicate, Strength.PREDICATE);
    }

    String query(ResolvedQuery query) {
        return "(" + queries.query(query, "") + ")";
    }

    private Piece logic(Term.Logic logic) {
        Strength strength = logic.conjunction() ? Strength.AND : Strength.OR;
        String word = logic.conjunction() ? " and " : " or ";
        // an "or" beside an "and" is put in parentheses for the reader, too
        Strength needed = logic.conjunction() ? Strength.NOT : Strength.PREDICATE;
        String text = logic.operands().stream()
                .map(operand -> atLeast(needed, operand))
                .collect(Collectors.joining(word));
        return new Piece(text, strength);
    }

    private String predicate(Term term) {
        if (term instanceof Term.Comparison comparison) {
            return operand(comparison.left()) + " " + comparison.operator() + " " + operand(comparison.right());
        }
        if (term instanceof Term.Test test) {
            return operand(test.operand()) + " is " + not(test.negated()) + test.word();
        }
        if (term instanceof Term.DistinctTest test) {
            return operand(test.left()) + " is " + not(test.negated()) + "distinct from " + operand(test.right());
        }
        if (term instanceof Term.In in) {
            String candidates = in.candidates().stream().map(this::render).collect(Collectors.joining(", "));
            return operand(in.value()) + " " + not(in.negated()) + "in (" + candidates + ")";
        }
        if (term instanceof Term.InQuery in) {
            return operand(in.value()) + " " + not(in.negated()) + "in " + query(in.query());
        }
        if (term instanceof Term.Between between) {
            return operand(between.value()) + " " + not(between.negated()) + "between " + operand(between.low())
                    + " and " + operand(between.high());
        }
        return term instanceof Term.Like like ? like(like) : "";
    }

    private static String not(boolean negated) {
        return negated ? "not " : "";
    }

    private String operand(Term term) {
        return atLeast(Strength.CONCATENATION, term);
    }

    private String like(Term.Like like) {
        String value = operand(like.value());
        List<String> parts = new ArrayList<>();
        for (Term part : like.pattern()) {
            parts.add(part instanceof Term.Literal ? render(part) : literally(part));
        }
        String pattern = String.join(" || ", parts);
        if (like.ignoringCase()) {
            String token = "{ilike " + value + "; " + pattern + "}";
            return like.negated() ? "(not " + token + ")" : token;
        }
        return value + " " + not(like.negated()) + "like " + pattern + " escape '\\'";
    }

    /** The value with its wildcards escaped. */
    private String literally(Term part) {
        return "replace(replace(replace(" + render(part) + ", '\\', '\\\\'), '%', '\\%'), '_', '\\_')";
    }
}
