package dev.tenon.session.flush;

import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.spi.EntityEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What new rows are going to refer to. */
final class NewLinks implements RowOrder.Links {
    private final LinkChanges changes;
    private final FlushWork work;

    NewLinks(UnitOfWork session, FlushWork work) {
        this.changes = new LinkChanges(session);
        this.work = work;
    }

    @Override
    public @Nullable EntityEntry<?> target(EntityEntry<?> row, Relationship reference) {
        return changes.target(row, reference);
    }

    @Override
    public List<Contribution> contributionsTo(EntityEntry<?> row) {
        return work.contributionsTo(row);
    }
}
