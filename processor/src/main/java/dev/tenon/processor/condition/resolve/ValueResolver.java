package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.syntax.TypeName;
import dev.tenon.processor.condition.tree.ResolvedQuery;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Comparability;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.TypeNames;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves literals, {@code case}, casts, calls and subqueries. */
final class ValueResolver {
    private static final String FOREIGN = "foreign";
    private static final List<String> DATE_FIELDS =
            List.of("year", "quarter", "month", "day", "dow", "isodow", "doy", "epoch");
    private static final List<String> TIME_FIELDS = List.of("hour", "minute", "second");

    private final Problems problems;
    private final TermResolver terms;
    private final TypeProblems types;
    private final Comparisons comparisons;
    private final LiteralResolver literals;

    ValueResolver(Problems problems, TermResolver terms, TypeProblems types) {
        this.problems = problems;
        this.terms = terms;
        this.types = types;
        this.comparisons = new Comparisons(types);
        this.literals = new LiteralResolver(problems);
    }

    /** The value, or nothing if the expression is none. */
    Optional<Term> value(Expression expression) {
        if (expression instanceof Expression.Case cases) {
            return Optional.of(cases(cases));
        }
        if (expression instanceof Expression.Cast cast) {
            return Optional.of(cast(cast));
        }
        if (expression instanceof Expression.Call call) {
            return Optional.of(call(call));
        }
        if (expression instanceof Expression.Extract extract) {
            return Optional.of(extract(extract));
        }
        if (expression instanceof Expression.Exists exists) {
            return Optional.of(
                    new Term.Exists(terms.queries().query(exists.query()), ValueType.BOOLEAN, exists.span()));
        }
        if (expression instanceof Expression.Scalar scalar) {
            ResolvedQuery query = terms.queries().oneValue(scalar.query());
            ValueType type = query.items().size() == 1 ? query.items().get(0).type() : ValueType.UNKNOWN;
            return Optional.of(new Term.Scalar(query, type, scalar.span()));
        }
        return literal(expression);
    }

    private Optional<Term> literal(Expression expression) {
        if (expression instanceof Expression.NumberLiteral number) {
            return Optional.of(LiteralResolver.number(number));
        }
        if (expression instanceof Expression.TextLiteral text) {
            return Optional.of(LiteralResolver.text(text));
        }
        if (expression instanceof Expression.BooleanLiteral truth) {
            return Optional.of(new Term.Literal(String.valueOf(truth.value()), ValueType.BOOLEAN, truth.span()));
        }
        if (expression instanceof Expression.TimeLiteral time) {
            return Optional.of(literals.time(time));
        }
        if (expression instanceof Expression.NullLiteral nothing) {
            return Optional.of(new Term.Null(ValueType.UNKNOWN, nothing.span()));
        }
        return expression instanceof Expression.Now now ? Optional.of(LiteralResolver.now(now)) : Optional.empty();
    }

    private Term cases(Expression.Case cases) {
        Optional<Term> operand = cases.operand().map(terms::value);
        List<Term.Case.Branch> branches = new ArrayList<>();
        List<Expression> written = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (Expression.Case.Branch branch : cases.branches()) {
            branches.add(new Term.Case.Branch(when(cases, operand, branch.when()), terms.value(branch.then())));
            written.add(branch.then());
            values.add(branches.get(branches.size() - 1).then());
        }
        Optional<Term> otherwise = cases.otherwise().map(terms::value);
        cases.otherwise().ifPresent(written::add);
        otherwise.ifPresent(values::add);
        return new Term.Case(operand, branches, otherwise, common(written, values), cases.span());
    }

    private Term when(Expression.Case cases, Optional<Term> operand, Expression when) {
        return operand.isEmpty()
                ? terms.condition(when)
                : comparisons
                        .pair("compares", cases.operand().orElseThrow(), operand.get(), when, terms.term(when))
                        .right();
    }

    private ValueType common(List<Expression> written, List<Term> values) {
        ValueType type = values.get(0).type();
        for (int i = 1; i < values.size(); i++) {
            if (!Comparability.fits(type, values.get(i).type())) {
                types.mismatch("mixes", written.get(0), values.get(0), written.get(i), values.get(i));
                return ValueType.UNKNOWN;
            }
            type = Comparability.common(type, values.get(i).type());
        }
        return type;
    }

    private Term cast(Expression.Cast cast) {
        Term operand = terms.value(cast.operand());
        TypeName name = cast.type();
        int first = name.sizes().isEmpty() ? 0 : name.sizes().get(0);
        int second = name.sizes().size() < 2 ? 0 : name.sizes().get(1);
        ValueType type = name.array()
                ? ValueType.named(name.sql())
                : TypeNames.standard(name.name(), first, second)
                        .map(ValueType::of)
                        .orElseGet(() -> ValueType.named(name.name()));
        return new Term.Cast(operand, name.sql(), type, cast.span());
    }

    private Term call(Expression.Call call) {
        if (call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Name column
                && Suggestions.isSlip(call.name(), FOREIGN)) {
            misspelt(call, column);
        }
        List<Term> arguments = call.arguments().stream().map(terms::value).toList();
        ValueType type = FunctionTypes.of(call.name(), arguments);
        return new Term.Call(call.name(), arguments, call.distinct(), call.star(), type, call.span());
    }

    /** A function of that name would be unlikely; a condition that writes nothing would be the price. */
    private void misspelt(Expression.Call call, Expression.Name column) {
        String marked = column.parts().stream().map(Expression.Name.Part::text).collect(Collectors.joining("."));
        problems.report(Code.TN171, call.span(), "calls the unknown function " + call.name(), more -> more.help(
                        "did you mean \"" + FOREIGN + "\", which marks the column that is written?")
                .code(FOREIGN + "(" + marked + ")"));
    }

    private Term extract(Expression.Extract extract) {
        Term operand = terms.value(extract.operand());
        Family family = operand.type().family();
        String field = extract.field();
        List<String> fields = new ArrayList<>();
        if (family != Family.TIME) {
            fields.addAll(DATE_FIELDS);
        }
        if (family != Family.DATE) {
            fields.addAll(TIME_FIELDS);
        }
        boolean silent = operand instanceof Term.Unresolved;
        if (!silent && (!family.isTemporal() || family == Family.OFFSET_TIME)) {
            types.wrongValue(
                    extract.operand().span(),
                    "extracts a " + field + " from",
                    operand,
                    "cast it: cast(… as timestamp)");
        } else if (!silent && !fields.contains(field)) {
            problems.report(
                    Code.TN171,
                    extract.fieldSpan(),
                    "extracts the unknown field " + field,
                    more -> more.found(
                            "fields of " + operand.type().shown() + " are " + Suggestions.listed(field, fields)));
        }
        return new Term.Extract(field, operand, ValueType.of(Family.NUMBER), extract.span());
    }
}
