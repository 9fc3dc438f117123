package dev.tenon.processor.check.relationship;

import dev.tenon.processor.model.mapping.TableMapping;
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

    /** The primary key and every unique key. */
    static Stream<List<String>> uniqueKeys(TableMapping table) {
        Stream<List<String>> primary = Stream.of(
                table.primaryKey().stream().map(column -> column.text()).toList());
        Stream<List<String>> constraints = table.uniqueKeys().stream()
                .map(key -> key.columns().stream().map(column -> column.text()).toList());
        Stream<List<String>> columns = table.columns().stream()
                .filter(column -> column.unique())
                .map(column -> List.of(column.name().text()));
        Stream<List<String>> indexes = table.indexes().stream()
                .filter(TableMapping.IndexMapping::unique)
                .map(index -> index.columns().stream()
                        .map(column -> column.column().text())
                        .toList());
        return Stream.of(primary, constraints, columns, indexes)
                .flatMap(keys -> keys)
                .filter(key -> !key.isEmpty());
    }
}
