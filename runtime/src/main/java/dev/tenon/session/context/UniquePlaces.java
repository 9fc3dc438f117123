package dev.tenon.session.context;

import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.Changes;
import dev.tenon.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unique keys that hold the places, or the keys, of a collection's elements: no two rows have one place, not even between
 * two statements.
 *
 * @param key one of them, with what a row has in the column of the places before it gets another one
 * @param withinOwner whether all of them hold the foreign key, so that only elements of one owner are in each other's way
 */
public record UniquePlaces(UniqueKey key, boolean withinOwner) {

    /** The unique keys of the target's table that hold a column; null if there are none. */
    static @Nullable UniquePlaces of(
            Table table, List<Join.Pair> foreignKey, Identifier place, InterimValue.Choice choice, boolean deferred) {
        List<List<Identifier>> keys = UniqueKey.columns(table, deferred).stream()
                .filter(columns -> columns.contains(place))
                .toList();
        if (keys.isEmpty()) {
            return null;
        }
        List<Identifier> foreign = foreignKey.stream().map(Join.Pair::remote).toList();
        InterimValue interim = choice.among(List.of(place), keys.size() == 1 ? keys.get(0) : List.of(place));
        return new UniquePlaces(
                new UniqueKey(keys.get(0), 0, new Changes(), false, interim),
                keys.stream().allMatch(columns -> columns.containsAll(foreign)));
    }
}
