package dev.tenon.load;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Reads what a row holds for a collection. */
@FunctionalInterface
interface ElementReader {

    /** Reads the row's element into the collection. */
    void read(RowReader row, LoadableContents contents) throws SQLException;

    /** Reads entities that begin at column {@code at}, behind the key of a map or the place in a list that has a column for it. */
    static <T> ElementReader ofEntities(TrackedAttribute role, RowScope<T> scope, int at) {
        EntityLoader<T> loader = scope.plan().loader();
        AttributeType.Basic key = role.keyColumn();
        if (key != null) {
            return (row, contents) -> {
                EntityEntry<T> target = loader.read(row, at + 1, scope);
                if (target != null) {
                    contents.arrive(role.keyIn(key.type().read(row, at), contents.owner(), target));
                    contents.arrive(target);
                }
            };
        }
        if (role.hasPlaces()) {
            return (row, contents) -> {
                EntityEntry<T> target = loader.read(row, at + 1, scope);
                if (target != null) {
                    contents.arriveAt(place(row, at), target);
                }
            };
        }
        boolean keyed = role.isMap();
        boolean repeats = role.attribute() instanceof Association association && Arrival.mayRepeat(association);
        Set<Arrival> arrived = repeats ? new HashSet<>() : null;
        return (row, contents) -> {
            EntityEntry<T> target = loader.read(row, at, scope);
            if (target != null && (arrived == null || arrived.add(new Arrival(contents.owner(), target)))) {
                if (keyed) {
                    contents.arrive(null);
                }
                contents.arrive(target);
            }
        };
    }

    /** Reads values: from column {@code at} on a map's key or a list's position, if there is one, then the element. */
    static ElementReader ofValues(TrackedAttribute role, AttributeType.Elements elements, int at) {
        EntityLoader<?> loader = role.owner().loader();
        AttributeType key = elements.key();
        if (key != null) {
            int behindKey = at + width(key);
            return (row, contents) -> {
                contents.arrive(loader.readElementKey(role.index(), row, at));
                contents.arrive(loader.readElement(role.index(), row, behindKey));
            };
        }
        return elements.orderColumn() == null
                ? (row, contents) -> contents.arrive(loader.readElement(role.index(), row, at))
                : (row, contents) -> contents.arriveAt(place(row, at), loader.readElement(role.index(), row, at + 1));
    }

    private static int place(RowReader row, int at) throws SQLException {
        return row.isNull(at) ? -1 : row.getInt(at);
    }

    /** The number of columns of a collection's rows, the owner's key apart. */
    static int width(AttributeType.Elements elements) {
        AttributeType key = elements.key();
        int before = key != null ? width(key) : elements.orderColumn() != null ? 1 : 0;
        return before + width(elements.element());
    }

    private static int width(AttributeType attribute) {
        return attribute instanceof AttributeType.Embedded embedded
                ? embedded.parts().stream().mapToInt(ElementReader::width).sum()
                : 1;
    }
}
