package dev.tenon.session.flush;

import dev.tenon.Ref;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Join;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What attributes held on whose columns a reference stands too, before a flush gave them what its new target says (SYN-9):
 * parts of an identifier, for one. They get it back where the flush is refused.
 */
final class FormerColumns implements References {
    private final int association;
    private final @Nullable Object[] values;

    private FormerColumns(int association, @Nullable Object[] values) {
        this.association = association;
        this.values = values;
    }

    /** Has a refused flush give back what the attributes hold now. A new object is brought in line when it is written. */
    static void keep(ReferenceChange change, UnitOfWork session, Verdicts verdicts) {
        if (change.relationship().isSynchronising() && change.owner().state == EntryState.MANAGED) {
            keep(change.relationship().owner(), change.owner(), change.relationship(), session, verdicts);
        }
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <E> void keep(
            EntityModel<E> model,
            EntityEntry<?> owner,
            Relationship relationship,
            UnitOfWork session,
            Verdicts verdicts) {
        EntityEntry<E> entry = (EntityEntry<E>) owner;
        List<Join.Pair> pairs = relationship.foreignKey().pairs();
        int table = relationship.foreignKey().localTable();
        @Nullable Object[] values = new Object[pairs.size()];
        for (int pair = 0; pair < values.length; pair++) {
            if (model.type().hasBasicOn(table, pairs.get(pair).local())) {
                String column =
                        AttributeType.Basic.columnName(table, pairs.get(pair).local());
                values[pair] = model.persister()
                        .columnValue(entry, column, session.targets().lenient());
            }
        }
        FormerColumns former = new FormerColumns(relationship.index(), values);
        verdicts.did(() -> model.persister().synchronise(entry, former));
    }

    @Override
    public boolean changed(EntityEntry<?> owner, int association, @Nullable Object value, @Nullable Ref<?> snapshot) {
        return association == this.association;
    }

    @Override
    public @Nullable Object targetColumn(EntityEntry<?> owner, int association, int pair, @Nullable Object value) {
        return association == this.association ? values[pair] : null;
    }

    @Override
    public @Nullable EntityEntry<?> target(EntityEntry<?> owner, int association, @Nullable Object value) {
        throw new UnsupportedOperationException("only columns are known");
    }

    @Override
    public int bindTarget(ParameterBinder out, int at, EntityEntry<?> owner, int association, @Nullable Object value) {
        throw new UnsupportedOperationException("only columns are known");
    }
}
