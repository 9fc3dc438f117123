package dev.tenon.session.flush;

import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Join;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.ReferencedColumns;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.KeyList;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.ValueType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the values of an object's columns where other rows refer to them: in link rows and contributed foreign keys. */
final class ForeignColumns {
    private final UnitOfWork session;

    ForeignColumns(UnitOfWork session) {
        this.session = session;
    }

    /** The columns that contributions add to a new row, in their order: those that no basic attribute of it maps. */
    List<Identifier> added(List<Contribution> contributions) {
        List<Identifier> found = new ArrayList<>();
        for (Contribution contribution : contributions) {
            contribution.relationship().contributed().added().forEach(pair -> found.add(pair.remote()));
            addPlace(contribution, found);
        }
        return found;
    }

    /** Whether basic attributes of the child map columns that a contribution writes. */
    static boolean isMapped(Contribution contribution) {
        return !contribution.relationship().contributed().given().isEmpty();
    }

    /** Gives the basic attributes of the child that map the columns what the contribution writes (SYN-1). */
    void give(Contribution contribution) {
        if (isMapped(contribution)) {
            give(contribution.relationship().target(), contribution);
        }
    }

    @SuppressWarnings("unchecked") // the child is of the model's entity
    private <E> void give(EntityModel<E> model, Contribution contribution) {
        Relationship relationship = contribution.relationship();
        EntityEntry<?> parent = contribution.parent();
        for (Join.Pair pair : relationship.contributed().given()) {
            Object value = parent == null
                    ? null
                    : session.targets()
                            .columnValue(
                                    relationship.owner(), parent, pair.local().text());
            model.persister()
                    .contribute(
                            (EntityEntry<E>) contribution.child(), pair.remote().text(), value);
        }
    }

    /** The columns that a contribution writes: the foreign key, unless the other side has it, and the place. */
    List<Identifier> columns(Contribution contribution) {
        List<Identifier> found = new ArrayList<>();
        Contributions.writtenPairs(contribution).forEach(pair -> found.add(pair.remote()));
        addPlace(contribution, found);
        return found;
    }

    private static void addPlace(Contribution contribution, List<Identifier> columns) {
        Identifier place = contribution.relationship().placeColumn();
        if (place != null) {
            columns.add(place);
        }
    }

    /** Binds the place of an element in a collection that has a column for it; null to clear it. */
    static int bindPlace(ParameterBinder out, int at, Relationship relationship, @Nullable Object place)
            throws SQLException {
        AttributeType.Basic key = relationship.association().keyColumn();
        if (key != null) {
            bindKey(out, at, key.type(), place);
        } else if (place == null) {
            out.setNull(at, DataType.Kind.INTEGER);
        } else {
            out.setInt(at, (Integer) place);
        }
        return at + 1;
    }

    @SuppressWarnings("unchecked") // the map's keys are of the column's type
    private static <K> void bindKey(ParameterBinder out, int at, ValueType<K> type, @Nullable Object key)
            throws SQLException {
        type.bind(out, at, (K) key);
    }

    /** Binds what a contribution adds to a new row. */
    int bindAdded(ParameterBinder out, int at, Contribution contribution) throws SQLException {
        return bind(
                out, at, contribution, contribution.relationship().contributed().addedSource());
    }

    /** Binds what a contribution writes, nulls to clear it. */
    int bind(ParameterBinder out, int at, Contribution contribution) throws SQLException {
        return bind(
                out, at, contribution, contribution.relationship().contributed().source());
    }

    private int bind(ParameterBinder out, int at, Contribution contribution, ReferencedColumns source)
            throws SQLException {
        int next = bind(out, at, source, contribution.parent());
        Relationship relationship = contribution.relationship();
        return relationship.placeColumn() == null ? next : bindPlace(out, next, relationship, contribution.place());
    }

    /** Binds columns of an object's row; nulls for none. */
    int bind(ParameterBinder out, int at, ReferencedColumns referenced, @Nullable EntityEntry<?> entry)
            throws SQLException {
        if (entry != null && referenced.isKey()) {
            return bindKey(out, at, referenced.model(), entry);
        }
        int next = at;
        for (int i = 0; i < referenced.columns().size(); i++) {
            DataType.Kind kind = referenced.kinds().get(i);
            if (entry == null) {
                out.setNull(next++, kind);
            } else {
                String column = referenced.columns().get(i).text();
                out.setObject(next++, kind, session.targets().columnValue(referenced.model(), entry, column));
            }
        }
        return next;
    }

    /** The values of those columns of several objects, as one list of keys. */
    KeyList keys(EntityModel<?> model, List<Identifier> columns, List<? extends EntityEntry<?>> entries) {
        if (columns.equals(model.type().keyColumns())) {
            return keys(model, entries);
        }
        DataType.Kind[] kinds = columns.stream()
                .map(column -> Relationship.kind(model.type().table(), column))
                .toArray(DataType.Kind[]::new);
        KeyList keys = KeyList.ofColumns(kinds);
        for (EntityEntry<?> entry : entries) {
            @Nullable Object[] key = new Object[kinds.length];
            for (int i = 0; i < key.length; i++) {
                key[i] = session.targets()
                        .columnValue(model, entry, columns.get(i).text());
            }
            keys.add(key);
        }
        return keys;
    }

    @SuppressWarnings("unchecked") // the entries are of the model's entity
    private static <E> KeyList keys(EntityModel<E> model, List<? extends EntityEntry<?>> entries) {
        KeyList keys = model.loader().newKeys();
        for (EntityEntry<?> entry : entries) {
            model.loader().addKey(keys, (EntityEntry<E>) entry);
        }
        return keys;
    }

    /** Binds the identifier of an object's row. */
    @SuppressWarnings("unchecked") // the entry is of the model's entity
    static <E> int bindKey(ParameterBinder out, int at, EntityModel<E> model, EntityEntry<?> entry)
            throws SQLException {
        return model.loader().bindKey(out, at, (EntityEntry<E>) entry);
    }
}
