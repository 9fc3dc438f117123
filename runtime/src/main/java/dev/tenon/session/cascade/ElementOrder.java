package dev.tenon.session.cascade;

import dev.tenon.load.TrackedContents;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyOrder;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.context.ValueOrder;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.SelfFilling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order for the elements of sets and maps that have none: a {@code HashSet} of objects that are equal by identity has
 * another one in each run, and the statements are to be the same (JAV-7). Rows come first, by their keys; new objects by
 * the values that they would be inserted with. Objects that are alike in all of them stay as they come.
 */
public final class ElementOrder {
    private final UnitOfWork session;

    private ElementOrder(UnitOfWork session) {
        this.session = session;
    }

    /** Elements of a collection attribute, as they are if it has an order. */
    public static List<Object> of(UnitOfWork session, TrackedContents contents, List<Object> elements) {
        return elements.size() < 2 || contents.isOrdered() ? elements : sorted(session, elements);
    }

    /** Elements of any collection without an order. */
    static List<Object> sorted(UnitOfWork session, List<Object> elements) {
        ElementOrder order = new ElementOrder(session);
        return elements.stream().map(order::rank).sorted().map(Ranked::element).toList();
    }

    /** An element, with what decides its place; the row of one that has a key. */
    private record Ranked(
            Object element, String entity, @Nullable EntityEntry<?> row, List<@Nullable Object> values)
            implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byEntity = entity.compareTo(other.entity);
            if (byEntity != 0 || (row == null && other.row == null)) {
                return byEntity != 0 ? byEntity : compareValues(other);
            }
            return row == null || other.row == null
                    ? Boolean.compare(row == null, other.row == null)
                    : KeyOrder.compare(row, other.row);
        }

        private int compareValues(Ranked other) {
            for (int i = 0; i < values.size(); i++) {
                int result = ValueOrder.compare(values.get(i), other.values.get(i));
                if (result != 0) {
                    return result;
                }
            }
            return 0;
        }
    }

    private Ranked rank(Object element) {
        EntityEntry<?> entry =
                element instanceof SelfFilling standIn ? standIn.tenon_entry() : session.entryOf(element);
        EntityModel<?> model = session.models().modelOf(element);
        return entry != null && entry.hasKey()
                ? new Ranked(element, model.type().name(), entry, List.of())
                : new Ranked(element, model.type().name(), null, values(model, element));
    }

    @SuppressWarnings("unchecked") // the element is of the model's entity
    private <E> List<@Nullable Object> values(EntityModel<E> model, Object element) {
        EntityEntry<E> row = model.persister().newEntry();
        row.entity = (E) element;
        List<@Nullable Object> values = new ArrayList<>();
        model.type().attributes().forEach(attribute -> addValue(model, row, attribute, values));
        return values;
    }

    private <E> void addValue(
            EntityModel<E> model, EntityEntry<E> row, AttributeType attribute, List<@Nullable Object> values) {
        if (attribute instanceof AttributeType.Basic basic && basic.deferral() == null) {
            values.add(model.persister()
                    .columnValue(row, basic.columnName(), session.targets().lenient()));
        } else if (attribute instanceof AttributeType.Embedded embedded) {
            embedded.parts().forEach(part -> addValue(model, row, part, values));
        } else if (attribute instanceof Association association) {
            Relationship relationship = model.relationship(association.index());
            if (relationship != null && relationship.role() == Relationship.Role.REFERENCE) {
                values.add(identifier(model.persister().association(row.instance(), association.index())));
            }
        }
    }

    private @Nullable Object identifier(@Nullable Object target) {
        EntityEntry<?> entry = target == null ? null : session.targets().find(target);
        return entry == null ? null : entry.id(Object.class);
    }
}
