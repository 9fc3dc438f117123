package dev.tenon.query;

import dev.tenon.expression.Selectable;
import java.util.List;

/** Writes the query that counts the results of another one. */
final class Counting {
    private Counting() {}

    static String write(CompilationContext context, QuerySpecification specification, List<Parameter> parameters) {
        if (!shapesRows(specification) && specification.repeatsOneEntity(context)) {
            return write(context, specification.withDistinct(), parameters); // each entity is one result
        }
        if (specification.lock() != Lock.NONE) {
            return write(context, specification.withLock(Lock.NONE), parameters); // counting locks nothing
        }
        QuerySpecification unordered = specification.withoutOrderAndLock();
        if (!shapesRows(unordered)) {
            QueryWriter writer = new QueryWriter(context, null, unordered);
            return writer.write(new Clause().append("count(*)"), new Clause(), parameters);
        }
        QueryWriter writer = new QueryWriter(context, null, specification);
        Clause items = new Clause();
        for (Selectable<?> item : specification.items()) {
            items.separate(", ").append(writer.columns(item, items));
        }
        String counted = writer.write(items, writer.orderBy(), parameters);
        return "select count(*) from (" + counted + ") " + context.aliases().next("Counted");
    }

    /** Whether there are more or fewer results than rows that meet the conditions. */
    private static boolean shapesRows(QuerySpecification specification) {
        return specification.distinct()
                || specification.limit() != null
                || specification.offset() != null
                || !specification.groupBy().isEmpty()
                || !specification.having().isEmpty()
                || QueryWriter.itemNodes(specification).stream().anyMatch(NodeWalk::aggregates);
    }
}
