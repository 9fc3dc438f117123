package dev.tenon.processor.check.relationship;

import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a table's keys and indexes cover. */
final class TableKeys {
    private TableKeys() {}

    /** Whether some key or index begins with these columns, in any order. */
    static boolean isIndexed(TableMapping table, List<String> columns) {
        return Stream.concat(uniqueKeys(table), table.indexes().stream().map(index -> index.columns().stream()
                        .map(column -> column.column().text())
                        .toList()))
                .anyMatch(key -> key.size() >= columns.size()
                        && Set.copyOf(key.subList(0, columns.size())).equals(Set.copyOf(columns)));
    }

    /** The primary key and every unique key, those that a one-to-one has by default included. */
    static Stream<List<String>> uniqueKeys(TableMapping table) {
        Stream<List<String>> unique = table.columns().stream()
                .filter(column -> column.unique())
                .map(column -> List.of(column.name().text()));
        Stream<List<String>> constraints = table.uniqueKeys().stream().map(key -> texts(key.columns()));
        return Stream.of(table.declaredUniqueKeys().map(TableKeys::texts), constraints, unique)
                .flatMap(keys -> keys);
    }

    private static List<String> texts(List<Identifier> columns) {
        return columns.stream().map(Identifier::text).toList();
    }
}
