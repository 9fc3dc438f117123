package dev.tenon.mapping;

import dev.tenon.sql.Identifier;
import java.util.List;

/** How the rows of an association find each other. */
public sealed interface Join {

    /** The number of the owner's table that the columns of its side stand in: 0 for the main one. */
    default int localTable() {
        return 0;
    }

    /** The number of the target's table that the columns of its side stand in: 0 for the main one. */
    default int remoteTable() {
        return 0;
    }

    /** Two equal columns: {@code local} nearer to the owner of the association, {@code remote} nearer to the target. */
    record Pair(Identifier local, Identifier remote) {
        /** A pair of names in template spelling. */
        public static Pair of(String local, String remote) {
            return new Pair(Identifier.parse(local), Identifier.parse(remote));
        }
    }

    /** A join that gives foreign columns of one of the two tables their values. */
    sealed interface Foreign extends Join {

        /** The foreign columns, each with the column that gives it its value; none where the association is only read. */
        List<Pair> pairs();

        /** Whether the {@code local} columns are the foreign ones. */
        boolean foreignOnOwner();

        /** Whether the columns that give values are the identifier's, in its order. */
        boolean referencesIdentifier();

        /** The foreign columns of the owner that stand in its table of that number; none where they stand elsewhere. */
        default List<Identifier> foreignColumns(int table) {
            return foreignOnOwner() && localTable() == table
                    ? pairs().stream().map(Pair::local).toList()
                    : List.of();
        }

        /** Whether the owner's row is identified by some of its foreign columns, given its primary key. */
        default boolean isPartOf(List<Identifier> primaryKey) {
            return foreignColumns(0).stream().anyMatch(primaryKey::contains);
        }
    }

    /**
     * Foreign key columns on one of the two tables.
     *
     * @param foreignOnOwner whether the {@code local} columns are the foreign ones
     * @param referencesIdentifier whether the referenced columns are the identifier's, in its order
     * @param enforced whether the database has a constraint
     * @param table the number of the table that the foreign columns stand in, among those of their entity: 0 for the main
     *     one, in which the referenced columns always stand
     */
    record ForeignKey(
            List<Pair> pairs, boolean foreignOnOwner, boolean referencesIdentifier, boolean enforced, int table)
            implements Foreign {
        public ForeignKey {
            pairs = List.copyOf(pairs);
        }

        /** One in the main table. */
        public ForeignKey(List<Pair> pairs, boolean foreignOnOwner, boolean referencesIdentifier, boolean enforced) {
            this(pairs, foreignOnOwner, referencesIdentifier, enforced, 0);
        }

        /** One in the main table, with a constraint. */
        public ForeignKey(List<Pair> pairs, boolean foreignOnOwner, boolean referencesIdentifier) {
            this(pairs, foreignOnOwner, referencesIdentifier, true, 0);
        }

        /** The same in the table of that number. */
        public ForeignKey inTable(int number) {
            return new ForeignKey(pairs, foreignOnOwner, referencesIdentifier, enforced, number);
        }

        @Override
        public int localTable() {
            return foreignOnOwner ? table : 0;
        }

        @Override
        public int remoteTable() {
            return foreignOnOwner ? 0 : table;
        }
    }

    /**
     * Any condition, between the owner and what the target's rows are taken from.
     *
     * @param source what stands in FROM for the target, as {@link dev.tenon.sql.AliasedText}: its table, or several joined
     *     ones, or a query; <code>{that}</code> is the target's alias
     * @param on the condition, as {@link dev.tenon.sql.AliasedText}
     * @param pairs the columns that the condition writes
     */
    record Condition(String source, String on, List<Pair> pairs, boolean foreignOnOwner, boolean referencesIdentifier)
            implements Foreign {
        public Condition {
            pairs = List.copyOf(pairs);
        }

        /** Whether several tables, or a query, stand for the target's: then a target may come in several rows. */
        public boolean mayRepeatTargets() {
            return source.startsWith("(") || source.contains(" join ");
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

        /** Whether the table has at most one row for a target: that of a one-to-many, or a one-to-one. */
        public boolean linksTargetsOnce() {
            List<Identifier> columns = targetPairs.stream().map(Pair::local).toList();
            return table.uniqueKeys().stream().anyMatch(key -> key.columns().equals(columns));
        }
    }
}
