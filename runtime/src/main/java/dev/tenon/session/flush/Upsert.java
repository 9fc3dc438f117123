package dev.tenon.session.flush;

import dev.tenon.SessionException;
import dev.tenon.load.TrackedContents;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Generator;
import dev.tenon.metamodel.Attribute;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Journal;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.context.UpsertStatement;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the row of an object that no session has, or updates the one that it meets by a unique key, and reads back what
 * the row is then. The object itself is only read: generated keys and versions go to a copy.
 *
 * @param <E> the entity
 */
public final class Upsert<E> {
    private final UnitOfWork session;
    private final EntityModel<E> model;
    private final E source;
    private final UpsertKey key;
    private boolean written;

    private Upsert(UnitOfWork session, EntityModel<E> model, E source, UpsertKey key) {
        this.session = session;
        this.model = model;
        this.source = source;
        this.key = key;
    }

    /**
     * Prepares an upsert. Sends nothing.
     *
     * @param unique the attributes of a unique key; none for the identifier
     * @throws SessionException if the object is not one to be upserted, or the attributes are no unique key
     */
    @SuppressWarnings("unchecked") // the model is the object's
    public static <E> Upsert<E> of(UnitOfWork session, E source, List<Attribute<?, ?>> unique) {
        EntityEntry<?> own = session.entryOf(source);
        if (own != null) {
            throw ObjectErrors.inSession("upsert", own);
        }
        EntityModel<E> model = (EntityModel<E>) session.models().modelOf(source);
        refuseSeveralTables(model);
        Upsert<E> upsert = new Upsert<>(session, model, source, UpsertKey.of(model, unique));
        upsert.refuseWhatIsNoPartOfTheRow();
        return upsert;
    }

    private static void refuseSeveralTables(EntityModel<?> model) {
        if (!model.secondaryTables().isEmpty()) {
            throw new SessionException(
                    "TN658",
                    "upsert: " + model.type().name()
                            + " has rows in several tables, and an upsert writes one row and no"
                            + " other\nhelp:   find it, and change it or persist a new one");
        }
    }

    private void refuseWhatIsNoPartOfTheRow() {
        for (Relationship relationship : model.relationships()) {
            if (relationship.role() != Relationship.Role.REFERENCE) {
                refuse(relationship.toString(), model.persister().association(source, relationship.index()));
            }
        }
        for (AttributeType.Elements elements : model.elements()) {
            refuse(
                    model.type().name() + "." + elements.name(),
                    model.persister().association(source, elements.index()));
        }
    }

    private static void refuse(String attribute, @Nullable Object value) {
        if (!isNothing(value)) {
            throw new SessionException(
                    "TN658",
                    "upsert: " + attribute + " is not empty, and an upsert writes one row and no other\n"
                            + "help:   leave it empty, and fill it on the object that upsert returns");
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        if (value instanceof TrackedContents unread && !unread.isLoaded()) {
            return unread.queuedAdditions().isEmpty();
        }
        return value == null
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** Writes the row and returns its managed object. Everything that the session has to write has been written. */
    public E write(KeyReserve keys) {
        EntityEntry<E> row = copy();
        if (model.events() != null) {
            model.events().prePersist(row.instance()); // nobody knows yet whether it is inserted
        }
        RequiredValues.check(model, row);
        model.persister().prepareInsert(row, session.references());
        key.check(model, row, session.references());
        new NewKeys(keys, session.references()).assign(model, row);
        written = true;
        UpsertStatement statement = model.statements().upsert(key.columns());
        E result = session.loading()
                .readWritten(
                        model.javaType(),
                        statement.sql(),
                        model.upsertOrigin(),
                        out -> bind(out, row, statement),
                        this::remember);
        readTriggered(result);
        return result;
    }

    /** Whether the row was sent, whatever came of it. */
    public boolean hasWritten() {
        return written;
    }

    @SuppressWarnings("unchecked") // the entry is the object's
    private void readTriggered(E written) {
        GeneratedColumns generated = new GeneratedColumns(session);
        EntityEntry<?> entry = generated.isTriggered(model) ? session.entryOf(written) : null;
        if (entry == null) {
            GeneratedColumns.checkVersion(model, written);
        } else {
            generated.readAgain(model, List.of((EntityEntry<E>) entry), model.upsertOrigin());
        }
    }

    /** A row of its own, with the object's attributes and references. */
    private EntityEntry<E> copy() {
        EntityPersister<E> persister = model.persister();
        E copy = persister.newInstance(source);
        persister.copy(source, copy);
        for (Relationship relationship : model.relationships()) {
            Object value = persister.association(source, relationship.index());
            if (relationship.role() == Relationship.Role.REFERENCE
                    && value != persister.association(copy, relationship.index())) {
                persister.setAssociation(copy, relationship.index(), value);
            }
        }
        EntityEntry<E> row = persister.newEntry();
        row.entity = copy;
        boolean keyed = model.loader().takeKey(row, copy, session.targets().lenient());
        if (keyed && model.isNumbered()) {
            throw ObjectErrors.hasGeneratedIdentifier("upsert", row);
        }
        if (!keyed && model.generator() instanceof Generator.RandomUuid) {
            persister.generateKey(row);
        }
        return row;
    }

    private void bind(ParameterBinder out, EntityEntry<E> row, UpsertStatement statement) throws SQLException {
        int next = model.persister().bindInsert(out, 1, row, session.references());
        model.persister().bindUpdate(out, next, row, statement.updated(), session.references());
    }

    /** What the session has of the row is about to be read again: a rollback goes back to what it is now. */
    private void remember(EntityEntry<E> entry) {
        if (!entry.isLoaded()) {
            session.journal().add(new Journal.Step.Read(entry, entry.peers != null));
        } else {
            new Undo(session).remember(entry);
        }
    }
}
