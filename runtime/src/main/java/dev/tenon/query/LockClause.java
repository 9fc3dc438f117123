package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.dialect.Feature;
import dev.tenon.expression.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The locking clause of a query. Where a query joins, it names what it locks: the tables of the entities that are returned,
 * or the first one; a database refuses to lock rows that an outer join may not find, and nobody has asked for the others.
 */
final class LockClause {
    private LockClause() {}

    /** The clause, with a space before it; empty for none. */
    static String of(CompilationContext context, QuerySpecification specification, Scope scope, FromWriter from) {
        Lock lock = specification.lock();
        if (lock == Lock.NONE) {
            return "";
        }
        checkRows(specification);
        checkDatabase(context, lock);
        String tables = from.isJoined() ? " of " + String.join(", ", locked(specification, scope, from)) : "";
        return context.syntax().lock(lock.strength() + tables, lock.waitOption());
    }

    /** Rows of the result have to be rows of tables. */
    private static void checkRows(QuerySpecification specification) {
        boolean merged = specification.distinct()
                || !specification.groupBy().isEmpty()
                || !specification.having().isEmpty()
                || QueryWriter.itemNodes(specification).stream().anyMatch(NodeWalk::aggregates);
        if (merged) {
            throw refused(
                    "what the query returns is made of several rows each, which cannot be locked",
                    "distinct(), groupBy(…), having(…), an aggregate, or a limit of entities that a join repeats",
                    "lock the rows by a query of their own: select(X.class).where(…).forUpdate()");
        }
    }

    private static void checkDatabase(CompilationContext context, Lock lock) {
        if (lock != Lock.UPDATE && !context.dialect().capabilities().has(Feature.ROW_LOCKS)) {
            String name = context.dialect().name();
            throw refused(
                    name + " does not lock rows",
                    (lock.strength() + " " + lock.waitOption()).strip(),
                    "a transaction that writes has the whole database there: forUpdate() says what holds anyway; to wait no"
                            + " longer than some time, give the transaction a timeout");
        }
    }

    private static List<String> locked(QuerySpecification specification, Scope scope, FromWriter from) {
        List<String> aliases = new ArrayList<>();
        for (Place<?> entity : Fetches.entities(specification)) {
            Source source = scope.source(entity);
            if (!source.isNullable() && !aliases.contains(source.alias())) {
                aliases.add(source.alias());
            }
        }
        if (aliases.isEmpty() && !Fetches.entities(specification).isEmpty()) {
            throw refused(
                    "an outer join may find no row of what the query returns, and only rows can be locked",
                    Fetches.entities(specification).get(0).type().getSimpleName() + " is outer joined",
                    "join it by join(…), or lock its rows by a query of their own");
        }
        return aliases.isEmpty() ? List.of(from.first()) : aliases;
    }

    private static QueryException refused(String problem, String found, String help) {
        return new QueryException("TN673", problem + "\nfound:  " + found + "\nhelp:   " + help);
    }
}
