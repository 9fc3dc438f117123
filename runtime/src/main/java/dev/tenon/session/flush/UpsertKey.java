package dev.tenon.session.flush;

import dev.tenon.SessionException;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Join;
import dev.tenon.metamodel.Attribute;
import dev.tenon.session.context.EntityModel;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.References;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The unique key by which an upsert meets a row: the identifier, or one that attributes name. */
record UpsertKey(EntityModel<?> model, List<Identifier> columns) {

    /**
     * The key of those attributes; of none, the identifier.
     *
     * @throws SessionException if no unique key of the mapping has their columns, all of them and no other
     */
    static UpsertKey of(EntityModel<?> model, List<Attribute<?, ?>> attributes) {
        if (attributes.isEmpty() && model.isNumbered()) {
            throw generated(model);
        }
        List<Identifier> primary = model.type().keyColumns();
        Set<Identifier> named = attributes.isEmpty() ? new HashSet<>(primary) : columns(model, attributes);
        for (List<Identifier> unique : uniqueKeys(model)) {
            if (named.equals(new HashSet<>(unique))) {
                return new UpsertKey(model, unique);
            }
        }
        throw notUnique(model, attributes);
    }

    private static List<List<Identifier>> uniqueKeys(EntityModel<?> model) {
        List<List<Identifier>> keys = new ArrayList<>();
        model.uniqueKeys().stream().filter(key -> key.table() == 0).forEach(key -> keys.add(key.columns()));
        if (!model.isNumbered()) {
            keys.add(0, model.type().keyColumns());
        }
        return keys;
    }

    private static Set<Identifier> columns(EntityModel<?> model, List<Attribute<?, ?>> attributes) {
        Set<Identifier> columns = new HashSet<>();
        for (Attribute<?, ?> attribute : attributes) {
            AttributeType found = model.attribute(attribute);
            if (found == null || !addColumns(found, columns)) {
                throw notUnique(model, attributes);
            }
        }
        return columns;
    }

    private static boolean addColumns(AttributeType attribute, Set<Identifier> columns) {
        if (attribute instanceof AttributeType.Basic basic) {
            return basic.table() == 0 && columns.add(basic.column());
        }
        if (attribute instanceof AttributeType.Embedded embedded) {
            return embedded.parts().stream().allMatch(part -> addColumns(part, columns));
        }
        if (attribute instanceof Association association
                && association.join() instanceof Join.ForeignKey key
                && key.foreignOnOwner()
                && key.table() == 0) {
            key.pairs().forEach(pair -> columns.add(pair.local()));
            return true;
        }
        return false;
    }

    /** Refuses a null, which equals nothing. */
    <E> void check(EntityModel<E> of, EntityEntry<E> row, References references) {
        for (Identifier column : columns) {
            boolean made = of.type().keyColumns().contains(column);
            if (!made && of.persister().columnValue(row, column.text(), references) == null) {
                throw new SessionException(
                        "TN656",
                        "upsert: " + column + " of " + row + " is null, and no row is equal to null\n"
                                + "help:   give it a value, or insert the object: session.persist(object)");
            }
        }
    }

    private static SessionException generated(EntityModel<?> model) {
        String name = model.type().name();
        return new SessionException(
                "TN659",
                "upsert: the identifier of " + name + " is generated, so no row can be met by it\n"
                        + "found:  " + describeKeys(model) + "\n"
                        + "help:   name the attributes of a unique key: session.upsert(object, " + name + "_.…)");
    }

    private static SessionException notUnique(EntityModel<?> model, List<Attribute<?, ?>> attributes) {
        String named = attributes.stream().map(Object::toString).collect(Collectors.joining(", "));
        return new SessionException(
                "TN659",
                "upsert: " + named + " is no unique key of " + model.type().name() + "\n"
                        + "found:  " + describeKeys(model) + "\n"
                        + "help:   name all attributes of one of these, or declare another one: @Column(unique = true),"
                        + " @Table(uniqueConstraints = …)");
    }

    private static String describeKeys(EntityModel<?> model) {
        List<List<Identifier>> keys = uniqueKeys(model);
        return keys.isEmpty()
                ? "the mapping declares no unique key"
                : "unique in table " + model.type().table().name() + ": "
                        + keys.stream()
                                .limit(8)
                                .map(key ->
                                        key.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")")))
                                .collect(Collectors.joining(", "));
    }
}
