package dev.tenon.session.flush;

import dev.tenon.StaleObjectException;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.jdbc.StatementBatch;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.spi.EntityEntry;
import dev.tenon.sql.Identifier;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;

/** Writes the foreign keys and positions of unidirectional collections into rows that exist. */
final class ContributionRows {
    private final UnitOfWork session;
    private final SqlSyntax syntax;
    private final ForeignColumns foreign;
    private final Undo undo;
    private final GeneratedColumns generated;

    ContributionRows(UnitOfWork session, ForeignColumns foreign) {
        this.session = session;
        this.syntax = session.models().dialect().syntax();
        this.foreign = foreign;
        this.undo = new Undo(session);
        this.generated = new GeneratedColumns(session);
    }

    /** Contributions of one relationship that follow each other are one batch. */
    void update(List<Contribution> contributions) {
        int from = 0;
        while (from < contributions.size()) {
            int to = from + 1;
            while (to < contributions.size()
                    && contributions.get(to).relationship()
                            == contributions.get(from).relationship()) {
                to++;
            }
            write(contributions.subList(from, to));
            from = to;
        }
    }

    private void write(List<Contribution> contributions) {
        Contribution first = contributions.get(0);
        String sql = text(first);
        String origin = "update " + first.relationship();
        int[] counts;
        try (StatementBatch batch = session.statements().batch(sql, origin)) {
            batch.addAll(contributions, this::bind);
            counts = batch.execute();
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                var child = contributions.get(i).child();
                throw new StaleObjectException(origin, child.entityClass(), child.id(Object.class), null);
            }
        }
        for (Contribution contribution : contributions) {
            if (ForeignColumns.isMapped(contribution) && contribution.child().isLoaded()) {
                settle(contribution.relationship().target(), contribution);
            }
        }
        readVersions(first.relationship().target(), contributions, origin);
    }

    /** The database made other versions of rows that only had a foreign key written. */
    @SuppressWarnings("unchecked") // the children are of the model's entity
    private <E> void readVersions(EntityModel<E> model, List<Contribution> contributions, String origin) {
        if (model.persister().generatedVersion() >= 0) {
            generated.readAgain(
                    model,
                    contributions.stream()
                            .map(contribution -> (EntityEntry<E>) contribution.child())
                            .filter(EntityEntry::isLoaded)
                            .toList(),
                    origin);
        }
    }

    /** The attributes that map the columns, and the snapshot, have what was written. */
    @SuppressWarnings("unchecked") // the child is of the model's entity
    private <E> void settle(EntityModel<E> model, Contribution contribution) {
        EntityEntry<E> child = (EntityEntry<E>) contribution.child();
        undo.remember(child);
        foreign.give(contribution);
        model.persister().takeSnapshot(child, session.references());
    }

    private void bind(ParameterBinder out, Contribution contribution) throws SQLException {
        int next = foreign.bind(out, 1, contribution);
        ForeignColumns.bindKey(out, next, contribution.relationship().target(), contribution.child());
    }

    private String text(Contribution contribution) {
        EntityModel<?> target = contribution.relationship().target();
        return "update " + syntax.table(target.type().table().name()) + " set "
                + equal(foreign.columns(contribution), ", ") + " where "
                + equal(target.type().keyColumns(), " and ");
    }

    private String equal(List<Identifier> columns, String separator) {
        return String.join(
                separator,
                columns.stream()
                        .map(column -> syntax.identifier(column) + " = ?")
                        .toList());
    }
}
