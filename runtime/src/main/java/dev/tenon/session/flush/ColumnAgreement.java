package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.mapping.Join;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.Values;
import dev.tenon.sql.Identifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses two relationships that would write different values into one column of one row (OVL-S3), before anything is
 * sent. References of one entity that share a column are compared where the row is written: {@link
 * dev.tenon.spi.SharedColumn}.
 */
final class ColumnAgreement {
    private final UnitOfWork session;

    /** What a relationship gives to a column: a column of a row. */
    private record Source(
            Relationship relationship, String from, EntityModel<?> model, EntityEntry<?> row, Identifier column) {
        static Source of(Contribution contribution, Identifier column) {
            EntityEntry<?> parent = Objects.requireNonNull(contribution.parent(), "taken");
            Relationship relationship = contribution.relationship();
            return new Source(relationship, relationship + " of " + parent, relationship.owner(), parent, column);
        }

        static Source of(ReferenceChange change, Identifier column) {
            EntityEntry<?> target = Objects.requireNonNull(change.after(), "changed to a target");
            Relationship relationship = change.relationship();
            return new Source(relationship, relationship.toString(), relationship.target(), target, column);
        }
    }

    ColumnAgreement(UnitOfWork session) {
        this.session = session;
    }

    /** Whether two contributions write a column both. */
    static boolean share(Contribution one, Contribution other) {
        return Contributions.writtenPairs(one).stream().anyMatch(pair -> Contributions.writtenPairs(other).stream()
                .anyMatch(same -> same.remote().equals(pair.remote())));
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    void check(Contribution one, Contribution other) {
        for (Join.Pair pair : Contributions.writtenPairs(one)) {
            for (Join.Pair same : Contributions.writtenPairs(other)) {
                if (same.remote().equals(pair.remote())) {
                    check(other.child(), pair.remote(), Source.of(one, pair.local()), Source.of(other, same.local()));
                }
            }
        }
        if (one.relationship() == other.relationship()
                && one.parent() == other.parent()
                && !Objects.equals(one.place(), other.place())) {
            throw twoPlaces(one, other);
        }
    }

    void check(ReferenceChange change, Contribution contribution) {
        if (change.relationship().foreignKey().localTable() > 0) {
            return; // collections write into main tables
        }
        for (Join.Pair pair : change.relationship().foreignKey().pairs()) {
            for (Join.Pair same : Contributions.writtenPairs(contribution)) {
                if (same.remote().equals(pair.local())) {
                    check(
                            change.owner(),
                            pair.local(),
                            Source.of(change, pair.remote()),
                            Source.of(contribution, same.local()));
                }
            }
        }
    }

    /** A row that exists keeps its identifier: no other owner can take it where the foreign key is a part of that. */
    void checkIdentifier(Contribution contribution) {
        EntityModel<?> target = contribution.relationship().target();
        EntityEntry<?> child = contribution.child();
        for (Join.Pair pair : Contributions.writtenPairs(contribution)) {
            if (target.type().keyColumns().contains(pair.remote())
                    && !Values.sameInColumn(
                            session.targets()
                                    .columnValue(target, child, pair.remote().text()),
                            value(Source.of(contribution, pair.local())))) {
                throw new FlushException(
                        "TN646",
                        child + " came to " + contribution.relationship() + " of " + contribution.parent()
                                + ", but column " + pair.remote() + " is part of its identifier\n"
                                + "help:   an identifier stays with its row; add a new object, and remove this one");
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private void check(EntityEntry<?> row, Identifier column, Source one, Source other) {
        if (one.row() == other.row() && one.column().equals(other.column())) {
            return;
        }
        Object value = value(one);
        Object otherValue = value(other);
        if (value == null || !Values.sameInColumn(value, otherValue)) {
            throw disagreement(row, column, one.from() + gives(value), other.from() + gives(otherValue), one, other);
        }
    }

    private static String gives(@Nullable Object value) {
        return value == null ? " gives an identifier that is not generated yet" : " gives " + value;
    }

    /** Null while the database has not given it: no other row has the same then. */
    private @Nullable Object value(Source source) {
        Object value = session.targets()
                .columnValue(source.model(), source.row(), source.column().text());
        boolean unset = value instanceof Number number && number.longValue() == 0;
        return unset && source.row().state == EntryState.NEW ? null : value;
    }

    private static FlushException disagreement(
            EntityEntry<?> row, Identifier column, String gift, String otherGift, Source one, Source other) {
        boolean same = one.relationship() == other.relationship();
        return new FlushException(
                "TN616",
                (same ? "two objects write" : "two relationships write") + " different values to column " + column
                        + " of " + row + "\nfound:  " + gift + ", " + otherGift + "\nhelp:   "
                        + (same
                                ? "a foreign key names one row: let one of them hold the object"
                                : "let both say the same, or change only one of them"));
    }

    private static FlushException twoPlaces(Contribution one, Contribution other) {
        return new FlushException(
                "TN616",
                one.relationship() + " of " + one.parent() + " holds " + one.child() + " twice\nfound:  at "
                        + one.place() + " and at " + other.place()
                        + ", and its order column has room for one\nhelp:   keep one of them, or use a link table");
    }
}
