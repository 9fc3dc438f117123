package dev.tenon.mapping;

import dev.tenon.sql.Identifier;
import java.util.List;

/** How the rows of an association find each other. */
public sealed interface Join {

    /** Two equal columns: {@code local} nearer to the owner of the association, {@code remote} nearer to the target. */
    record Pair(Identifier local, Identifier remote) {
        /** A pair of names in template spelling. */
        public static Pair of(String local, String remote) {
            return new Pair(Identifier.parse(local), Identifier.parse(remote));
        }
    }

    /**
     * Foreign key columns on one of the two tables.
     *
     * @param foreignOnOwner whether the {@code local} columns are the foreign ones
     * @param referencesIdentifier whether the referenced columns are the identifier's, in its order
     */
    record ForeignKey(List<Pair> pairs, boolean foreignOnOwner, boolean referencesIdentifier) implements Join {
        public ForeignKey {
            pairs = List.copyOf(pairs);
        }

        /** Whether the owner's row is identified by some of its foreign columns, given its primary key. */
        public boolean isPartOf(List<Identifier> primaryKey) {
            return foreignOnOwner && pairs.stream().anyMatch(pair -> primaryKey.contains(pair.local()));
        }
    }

    /**
     * A link table between the two.
     *
     * @param ownerPairs local: the owner's column; remote: the link table's
     * @param targetPairs local: the link table's column; remote: the target's
     */
    record Link(Table table, List<Pair> ownerPairs, List<Pair> targetPairs) implements Join {
        public Link {
            ownerPairs = List.copyOf(ownerPairs);
            targetPairs = List.copyOf(targetPairs);
        }
    }
}
