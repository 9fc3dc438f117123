package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.tree.TermWalk;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.processor.diagnostic.Code;
import java.util.List;

/** Resolves conditions and values in one scope. */
final class TermResolver {
    private final Problems problems;
    private final Scope scope;
    private final boolean foreign;
    private final NameResolver names;
    private final PredicateResolver predicates;
    private final ValueResolver values;
    private final OperationResolver operations;
    private final TypeProblems types;

    TermResolver(Problems problems, Scope scope) {
        this(problems, scope, false);
    }

    private TermResolver(Problems problems, Scope scope, boolean foreign) {
        this.problems = problems;
        this.scope = scope;
        this.foreign = foreign;
        this.types = new TypeProblems(problems);
        this.names = new NameResolver(problems, scope);
        this.operations = new OperationResolver(types);
        this.predicates = new PredicateResolver(problems, this, types);
        this.values = new ValueResolver(problems, this, types);
    }

    QueryResolver queries() {
        return new QueryResolver(problems, scope);
    }

    /** What has to be true or false. */
    Term condition(Expression expression) {
        Term term = value(expression);
        Family family = term.type().family();
        if (family != Family.BOOLEAN && family != Family.UNKNOWN && family != Family.OWN) {
            problems.report(
                    Code.TN175,
                    expression.span(),
                    "takes " + term.type().shown() + " for a condition",
                    more -> more.found(problems.text().at(expression.span()) + " is "
                                    + term.type().shown())
                            .help("compare it, or test it")
                            .code(problems.text().at(expression.span()) + " is not null"));
        }
        return term;
    }

    /** A value, which no interval is. */
    Term value(Expression expression) {
        Term term = term(expression);
        if (term instanceof Term.Duration) {
            types.strayInterval(term.span());
            return NameResolver.unresolved(term.span());
        }
        return term;
    }

    /** A value, or an interval beside one. */
    Term term(Expression expression) {
        if (expression instanceof Expression.Name name) {
            Term column = names.column(name, foreign);
            return foreign ? marked(name, column) : column;
        }
        if (expression instanceof Expression.Foreign mark) {
            return foreign(mark);
        }
        if (expression instanceof Expression.Logic logic) {
            List<Term> operands = logic.operands().stream().map(this::condition).toList();
            return new Term.Logic(logic.conjunction(), operands, ValueType.BOOLEAN, logic.span());
        }
        if (expression instanceof Expression.Not not) {
            return new Term.Not(condition(not.operand()), ValueType.BOOLEAN, not.span());
        }
        if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Expression.IntervalLiteral interval) {
            return new Term.Duration(interval.interval(), ValueType.of(Family.INTERVAL), interval.span());
        }
        return predicates
                .predicate(expression)
                .or(() -> values.value(expression))
                .orElseThrow();
    }

    private Term operation(Expression.Operation operation) {
        Term first = term(operation.operands().get(0));
        if (operation.operands().size() == 1) {
            return operations.prefix(operation, first);
        }
        return operations.infix(operation, first, term(operation.operands().get(1)));
    }

    private Term foreign(Expression.Foreign mark) {
        if (foreign) {
            problems.report(Code.TN174, mark.span(), "has a foreign inside of a foreign", more -> more.help(
                            "mark each column once")
                    .code("foreign(" + problems.text().at(mark.operand().span()) + ")"));
            return term(mark.operand());
        }
        Term operand = new TermResolver(problems, scope, true).value(mark.operand());
        boolean silent = contains(operand, Term.Unresolved.class);
        if (!silent && TermWalk.columns(operand).isEmpty()) {
            problems.report(Code.TN174, mark.span(), "marks what holds no column as foreign", more -> more.help(
                            "mark the column that the relationship writes, as in")
                    .code("foreign(that.ownerId)"));
        }
        return operand;
    }

    private static boolean contains(Term term, Class<? extends Term> kind) {
        boolean[] found = {false};
        TermWalk.outsideQueries(term, each -> found[0] |= kind.isInstance(each));
        return found[0];
    }

    private Term marked(Expression.Name name, Term column) {
        String alias = name.parts().get(0).text();
        if (scope.isOwnOfQuery(alias)) {
            problems.report(Code.TN174, name.span(), "marks a column of a subquery as foreign", more -> more.found(
                            alias + " is an alias of the subquery")
                    .help("mark columns of this and that only"));
        }
        return column;
    }
}
