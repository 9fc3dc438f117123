package dev.tenon.processor.condition.text;

import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.type.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes values. What databases do in their own ways becomes a token of the template. */
final class ValueRenderer {
    /** Functions of the standard that some databases call otherwise. */
    private static final Set<String> RENAMED =
            Set.of("char_length", "character_length", "ceiling", "greatest", "least", "power");

    /** Before a subquery they take no parentheses of their own. */
    private static final Set<String> QUANTIFIERS = Set.of("any", "some", "all");

    private final TermRenderer terms;

    ValueRenderer(TermRenderer terms) {
        this.terms = terms;
    }

    TermRenderer.Piece piece(Term term) {
        if (term instanceof Term.Operation operation) {
            return operation(operation);
        }
        return new TermRenderer.Piece(primary(term), Strength.PRIMARY);
    }

    private String primary(Term term) {
        if (term instanceof Term.Column column) {
            return "{" + column.alias() + "}." + column.column().sql();
        }
        if (term instanceof Term.Literal literal) {
            return literal(literal);
        }
        if (term instanceof Term.Null) {
            return "null";
        }
        if (term instanceof Term.Now now) {
            return "{now " + kind(now.type()) + "}";
        }
        if (term instanceof Term.Cast cast) {
            return cast(cast);
        }
        if (term instanceof Term.Call call) {
            return call(call);
        }
        if (term instanceof Term.Case cases) {
            return cases(cases);
        }
        if (term instanceof Term.Extract extract) {
            return "{extract " + extract.field() + "; " + kind(extract.operand().type()) + "; "
                    + operand(extract.operand()) + "}";
        }
        if (term instanceof Term.Shift shift) {
            return "{shift " + kind(shift.type()) + "; " + operand(shift.operand()) + "; "
                    + shift.interval().sql() + "}";
        }
        if (term instanceof Term.Days days) {
            return "{days " + operand(days.from()) + "; " + operand(days.to()) + "}";
        }
        throw new IllegalArgumentException("a term that is not resolved: " + term);
    }

    private static String kind(ValueType type) {
        return type.kind().map(DataType.Kind::name).orElse("-");
    }

    private String operand(Term term) {
        return terms.atLeast(Strength.PRIMARY, term);
    }

    private static String literal(Term.Literal literal) {
        Family family = literal.type().family();
        if (family.isTemporal()) {
            return "{literal " + kind(literal.type()) + "; '" + literal.value() + "'}";
        }
        return family == Family.NUMBER || family == Family.BOOLEAN
                ? literal.value()
                : "'" + literal.value().replace("'", "''") + "'";
    }

    private String cast(Term.Cast cast) {
        String operand = terms.render(cast.operand());
        if (cast.type().data().isEmpty()) {
            return "{type " + cast.written() + "; " + operand + "}";
        }
        DataType type = cast.type().data().get();
        String sizes = type.length() + " " + type.precision() + " " + type.scale();
        String from = kind(cast.operand().type());
        return "{cast " + type.kind() + " " + sizes + "; " + from + "; " + operand(cast.operand()) + "}";
    }

    private String call(Term.Call call) {
        if (call.star()) {
            return call.name() + "(*)";
        }
        if (QUANTIFIERS.contains(call.name().toLowerCase(Locale.ROOT))
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Term.Scalar query) {
            return call.name() + terms.render(query);
        }
        List<String> arguments = call.arguments().stream().map(terms::render).toList();
        String name = call.name().toLowerCase(Locale.ROOT);
        if (RENAMED.contains(name) && !call.distinct()) {
            return "{call " + name + "; " + String.join("; ", arguments) + "}";
        }
        return call.name() + "(" + (call.distinct() ? "distinct " : "") + String.join(", ", arguments) + ")";
    }

    private String cases(Term.Case cases) {
        String operand = cases.operand().map(each -> " " + operand(each)).orElse("");
        String branches = cases.branches().stream()
                .map(branch -> " when " + terms.render(branch.when()) + " then " + terms.render(branch.then()))
                .collect(Collectors.joining());
        String otherwise =
                cases.otherwise().map(each -> " else " + terms.render(each)).orElse("");
        return "case" + operand + branches + otherwise + " end";
    }

    private TermRenderer.Piece operation(Term.Operation operation) {
        String operator = operation.operator();
        List<Term> operands = operation.operands();
        if (!operation.isStandard()) {
            String arguments = operands.stream().map(this::operand).collect(Collectors.joining("; "));
            return new TermRenderer.Piece("{op " + operator + "; " + arguments + "}", Strength.PREDICATE);
        }
        if (operands.size() == 1) {
            return new TermRenderer.Piece(operator + operand(operands.get(0)), Strength.PRODUCT);
        }
        if (operator.equals("||")) {
            Term left = operands.get(0);
            boolean chain = left instanceof Term.Operation other
                    && other.operator().equals("||")
                    && other.operands().size() == 2;
            String text = (chain ? terms.render(left) : operand(left)) + " || " + operand(operands.get(1));
            return new TermRenderer.Piece(text, Strength.CONCATENATION);
        }
        Strength strength = operator.equals("+") || operator.equals("-") ? Strength.SUM : Strength.PRODUCT;
        String text = terms.atLeast(strength, operands.get(0)) + " " + operator + " " + operand(operands.get(1));
        return new TermRenderer.Piece(text, strength);
    }
}
