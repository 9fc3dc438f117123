package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a pattern apart. Only literals in it have wildcards; their escape character becomes the backslash, whatever it
 * was.
 */
final class LikeResolver {
    private static final char BACKSLASH = '\\';

    private final Problems problems;
    private final TypeProblems types;

    LikeResolver(Problems problems, TypeProblems types) {
        this.problems = problems;
        this.types = types;
    }

    Term like(Expression.Like like, Term value, Term pattern) {
        if (isNoText(value)) {
            types.wrongValue(like.value().span(), "looks for a pattern in", value, "cast it to varchar");
        }
        Optional<Character> escape = escape(like);
        List<Term> parts = new ArrayList<>();
        flatten(pattern, parts);
        List<Term> read = new ArrayList<>();
        for (Term part : parts) {
            if (isNoText(part)) {
                types.wrongValue(part.span(), "has a pattern of", part, "cast it to varchar");
            }
            read.add(part instanceof Term.Literal literal ? literal(literal, escape.orElse(BACKSLASH)) : part);
        }
        return new Term.Like(value, read, like.negated(), like.ignoringCase(), ValueType.BOOLEAN, like.span());
    }

    private static boolean isNoText(Term term) {
        Family family = term.type().family();
        return family != Family.TEXT && family != Family.UNKNOWN && family != Family.OWN;
    }

    private static void flatten(Term pattern, List<Term> parts) {
        if (pattern instanceof Term.Operation operation
                && operation.operator().equals("||")
                && operation.operands().size() == 2) {
            operation.operands().forEach(operand -> flatten(operand, parts));
        } else {
            parts.add(pattern);
        }
    }

    private Optional<Character> escape(Expression.Like like) {
        if (like.escape().isEmpty()) {
            return Optional.empty();
        }
        Expression written = like.escape().get();
        if (written instanceof Expression.TextLiteral text && text.value().length() == 1) {
            return Optional.of(text.value().charAt(0));
        }
        problems.report(Code.TN173, written.span(), "has an escape that is not one character", more -> more.help(
                        "write one character in quotes")
                .code("escape '!'"));
        return Optional.empty();
    }

    private Term literal(Term.Literal literal, char escape) {
        StringBuilder pattern = new StringBuilder();
        String text = literal.value();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == escape) {
                at++;
                if (at == text.length()) {
                    problems.report(
                            Code.TN173, literal.span(), "has a pattern that ends in its escape character " + escape);
                } else {
                    pattern.append(BACKSLASH).append(text.charAt(at));
                }
            } else {
                pattern.append(c == BACKSLASH ? "\\\\" : String.valueOf(c));
            }
        }
        return new Term.Literal(pattern.toString(), literal.type(), literal.span());
    }
}
