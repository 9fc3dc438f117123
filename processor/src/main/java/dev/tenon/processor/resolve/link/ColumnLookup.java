package dev.tenon.processor.resolve.link;

import dev.tenon.processor.resolve.name.Names;
import dev.tenon.sql.Identifier;
import java.util.Optional;

/** Finds the column that a user means by a name in an annotation. */
public final class ColumnLookup {
    private ColumnLookup() {}

    /**
     * The column of that name; where there is none, the one that default naming makes of it, because Jakarta Persistence
     * gives an attribute's own name to its column.
     */
    public static Optional<TargetColumn> find(String written, Target target, Names names) {
        return target.column(Identifier.parse(written)).or(() -> target.column(names.named(written)));
    }
}
