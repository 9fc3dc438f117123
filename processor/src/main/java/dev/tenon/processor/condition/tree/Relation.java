package dev.tenon.processor.condition.tree;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.List;
import java.util.Optional;

/**
 * What an alias stands for: the rows of an entity, or of a table.
 *
 * @param name the entity's name in messages; for a table its name in quotes
 * @param table where the rows are
 * @param attributes every path that can be written behind the alias, embedded paths and keys of to-ones included
 */
public record Relation(String name, QualifiedName table, List<Attribute> attributes) {

    /** What a path leads to. */
    public sealed interface Attribute {
        /** The path behind the alias, as {@code address.city}, {@code customer}, {@code customer.id}. */
        String path();

        /** One column: of a basic attribute, or of the key of a to-one. */
        record Single(String path, Identifier column, DataType type, boolean nullable) implements Attribute {}

        /** Several columns; {@code parts} are the paths that have one each: a composite key, an embedded value. */
        record Several(String path, List<String> parts) implements Attribute {
            public Several {
                parts = List.copyOf(parts);
            }
        }

        /** No column in this table; {@code what} is it, as in {@code a collection}. */
        record None(String path, String what) implements Attribute {}

        /** Could not be resolved; reported already, so that conditions keep silent about it. */
        record Unresolved(String path) implements Attribute {}
    }

    public Relation {
        attributes = List.copyOf(attributes);
    }

    /** The attribute at that path. */
    public Optional<Attribute> attribute(String path) {
        return attributes.stream()
                .filter(attribute -> attribute.path().equals(path))
                .findFirst();
    }

    /** The words that can follow a path; the first words for the empty path. */
    public List<String> wordsBehind(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return attributes.stream()
                .map(Attribute::path)
                .filter(each -> each.startsWith(prefix) && !each.equals(path))
                .map(each -> each.substring(prefix.length()).replaceFirst("\\..*", ""))
                .distinct()
                .toList();
    }
}
