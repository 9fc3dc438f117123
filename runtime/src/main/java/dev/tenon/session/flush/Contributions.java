package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.mapping.Join;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What the collections of one flush write into rows of their targets, row by row. A row that one relationship takes and
 * another one releases is taken; two that would write different values are refused (OVL-S3).
 */
final class Contributions {
    private final ColumnAgreement agreement;
    private final List<Contribution> all = new ArrayList<>();
    private final IdentityHashMap<EntityEntry<?>, Row> rows = new IdentityHashMap<>(0);

    /** Those that write one row, and the references by which it writes such columns itself. */
    private record Row(List<Contribution> taken, List<ReferenceChange> references) {
        boolean writes(Identifier column) {
            return taken.stream().anyMatch(each -> writtenPairs(each).stream()
                            .anyMatch(pair -> pair.remote().equals(column)))
                    || references.stream().anyMatch(each -> each.relationship()
                            .foreignKey()
                            .foreignColumns(0)
                            .contains(column));
        }
    }

    Contributions(ColumnAgreement agreement) {
        this.agreement = agreement;
    }

    /** A collection has come to hold the row, or to hold it in another place. */
    void take(Contribution contribution) {
        Row row = row(contribution);
        for (Contribution other : row.taken()) {
            if (other.equals(contribution)) {
                return;
            }
            agreement.check(other, contribution);
        }
        row.taken().add(contribution);
        all.add(contribution);
    }

    /** A collection holds the row no longer. */
    void release(Relationship relationship, EntityEntry<?> child) {
        all.add(new Contribution(relationship, null, child, null));
    }

    private Row row(Contribution contribution) {
        return rows.computeIfAbsent(contribution.child(), child -> new Row(new ArrayList<>(1), new ArrayList<>(0)));
    }

    /** Plans the statements, in the order in which the changes were found. */
    void plan(List<ReferenceChange> changes, FlushWork work) {
        if (all.isEmpty()) {
            return;
        }
        all.forEach(this::row);
        changes.forEach(this::addReference);
        for (Contribution contribution : all) {
            if (contribution.parent() != null) {
                planTaken(contribution, work);
            } else if (!isTaken(contribution)) {
                checkClearing(contribution);
                work.updatedContributions().add(contribution);
            }
        }
    }

    private void addReference(ReferenceChange change) {
        Row row = rows.get(change.owner());
        if (row != null && change.relationship().role() == Role.REFERENCE && change.after() != null) {
            row.taken().forEach(contribution -> agreement.check(change, contribution));
            row.references().add(change);
        }
    }

    /** A column can stand in an INSERT once only. */
    private void planTaken(Contribution contribution, FlushWork work) {
        boolean isNew = contribution.child().state == EntryState.NEW;
        if (!isNew) {
            agreement.checkIdentifier(contribution);
        }
        boolean joinsInsert =
                isNew && !contribution.relationship().contributed().afterInsert() && !sharesColumns(contribution);
        if (joinsInsert) {
            work.contributeToInsert(contribution);
        } else {
            work.updatedContributions().add(contribution);
        }
    }

    private boolean sharesColumns(Contribution contribution) {
        for (Contribution earlier : row(contribution).taken()) {
            if (earlier.equals(contribution)) {
                return false;
            }
            if (ColumnAgreement.share(earlier, contribution)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTaken(Contribution released) {
        Row row = row(released);
        return writtenPairs(released).stream().allMatch(pair -> row.writes(pair.remote()));
    }

    /** Children that leave, and stay, lose the foreign key: found before SQL where it must not be null. */
    private static void checkClearing(Contribution contribution) {
        Relationship relationship = contribution.relationship();
        if (relationship.role() == Role.CONTRIBUTION && !relationship.isNullable()) {
            throw new FlushException(
                    "TN645",
                    contribution.child() + " left " + relationship + ", and its foreign key must not be null\n"
                            + "help:   remove the object: session.remove(…); or let " + relationship
                            + " do so: orphanRemoval = true, cascade = CascadeType.REMOVE");
        }
    }

    /** The foreign key, unless the other side has it and only a position is written. */
    static List<Join.Pair> writtenPairs(Contribution contribution) {
        Relationship relationship = contribution.relationship();
        return relationship.role() == Role.CONTRIBUTION
                ? relationship.foreignKey().pairs()
                : List.of();
    }
}
