package dev.tenon.processor.condition.tree;

import dev.tenon.processor.condition.syntax.From;
import java.util.List;
import java.util.Optional;

/** A from clause whose relations are known. */
public record ResolvedFrom(Source first, List<Join> joins) {

    /** A relation under its alias. */
    public record Source(Relation relation, String alias) {}

    /** A joined relation; only a cross join has no condition. */
    public record Join(From.Kind kind, Source source, Optional<Term> on) {}

    public ResolvedFrom {
        joins = List.copyOf(joins);
    }

    /** The relations in their order. */
    public List<Source> sources() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(first), joins.stream().map(Join::source))
                .toList();
    }
}
