package dev.tenon.processor.model.mapping;

import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** How the rows of a relationship find each other. */
public sealed interface JoinMapping {

    /** The number of the owner's table that the columns of its side stand in: 0 for the main one. */
    default int localTable() {
        return 0;
    }

    /** The number of the target's table that the columns of its side stand in: 0 for the main one. */
    default int remoteTable() {
        return 0;
    }

    /**
     * A pair of equal columns.
     *
     * @param local on the table of the entity that declares the relationship (on the link table, for target pairs)
     * @param remote on the table of the target (on the link table, for owner pairs)
     */
    record Pair(Identifier local, Identifier remote) {}

    /**
     * Foreign key columns on one of the two tables.
     *
     * @param pairs in the order of the referenced key's columns when they are the target's identifier
     * @param foreignOnOwner whether the foreign columns are the {@code local} ones
     * @param referencesIdentifier whether the referenced columns are exactly the identifier's, in its order
     * @param enforced whether the database has a constraint
     * @param table the number of the table that the foreign columns stand in, among those of their entity: 0 for the main
     *     one, in which the referenced columns always stand
     */
    record ForeignKeyJoin(
            List<Pair> pairs, boolean foreignOnOwner, boolean referencesIdentifier, boolean enforced, int table)
            implements JoinMapping {
        public ForeignKeyJoin {
            pairs = List.copyOf(pairs);
        }

        /** One with a constraint, over columns of a main table. */
        public ForeignKeyJoin(List<Pair> pairs, boolean foreignOnOwner, boolean referencesIdentifier) {
            this(pairs, foreignOnOwner, referencesIdentifier, true, 0);
        }

        /** The same in the table of that number. */
        public ForeignKeyJoin inTable(int number) {
            return new ForeignKeyJoin(pairs, foreignOnOwner, referencesIdentifier, enforced, number);
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
     * Any other condition. The texts are {@link dev.tenon.sql.AliasedText}.
     *
     * @param source what stands in FROM for the target: its table, or several joined ones, or a query
     * @param equal columns that have to be equal, apart from {@code rest}
     * @param rest what else has to hold; empty for nothing
     * @param written the foreign columns with the columns that give them their values; none if it is only read
     * @param criteria what constants the condition demands of rows that are written
     * @param foreignOnOwner whether the foreign columns are the owner's
     * @param referencesIdentifier whether the columns that give values are exactly the identifier's, in its order
     */
    record ConditionJoin(
            String source,
            List<Pair> equal,
            String rest,
            List<Pair> written,
            List<ColumnCriterion> criteria,
            boolean foreignOnOwner,
            boolean referencesIdentifier)
            implements JoinMapping {
        public ConditionJoin {
            equal = List.copyOf(equal);
            written = List.copyOf(written);
            criteria = List.copyOf(criteria);
        }

        /** One that is only read. */
        public static ConditionJoin readOnly(String source, List<Pair> equal, String rest, boolean foreignOnOwner) {
            return new ConditionJoin(source, equal, rest, List.of(), List.of(), foreignOnOwner, false);
        }

        /** The whole condition. */
        public String on() {
            String pairs = equal.stream()
                    .map(pair -> "{that}." + pair.remote().sql() + " = {this}."
                            + pair.local().sql())
                    .collect(Collectors.joining(" and "));
            return pairs.isEmpty() || rest.isEmpty() ? pairs + rest : pairs + " and " + rest;
        }
    }

    /**
     * A link table.
     *
     * @param table the table; on the inverse side the same value as on the owning side
     * @param ownerPairs local: this entity's column; remote: the link table's
     * @param targetPairs local: the link table's column; remote: the target's
     */
    record LinkTableJoin(TableMapping table, List<Pair> ownerPairs, List<Pair> targetPairs) implements JoinMapping {
        public LinkTableJoin {
            ownerPairs = List.copyOf(ownerPairs);
            targetPairs = List.copyOf(targetPairs);
        }
    }

    /** Could not be determined; reported already. */
    record Unresolved() implements JoinMapping {}
}
