package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.TableMapping.CheckMapping;
import dev.tenon.processor.model.mapping.TableMapping.IndexColumn;
import dev.tenon.processor.model.mapping.TableMapping.IndexMapping;
import dev.tenon.processor.model.mapping.TableMapping.UniqueKeyMapping;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the constraints and indexes of {@code @Table} and its like, whose columns must exist. */
public final class Constraints {
    private final Compilation compilation;
    private final Columns columns;
    private final List<String> suppressed;

    /** The columns that constraints may name. */
    public interface Columns {
        /** The entity or attribute that the table belongs to, for messages. */
        String owner();

        /** The table's name, for messages. */
        String table();

        /** The columns that a written name means; empty if it names nothing. */
        List<Identifier> find(String written);

        /** Names of all columns, for messages. */
        List<String> names();
    }

    /** Reads constraints over those columns. */
    public Constraints(Compilation compilation, Columns columns, List<String> suppressed) {
        this.compilation = compilation;
        this.columns = columns;
        this.suppressed = suppressed;
    }

    /** The unique constraints of a table annotation. */
    public List<UniqueKeyMapping> uniqueKeys(AnnotationUse table) {
        List<UniqueKeyMapping> keys = new ArrayList<>();
        for (AnnotationUse use : table.annotations("uniqueConstraints")) {
            List<Identifier> names = new ArrayList<>();
            for (String written : use.texts("columnNames")) {
                names.addAll(find(written, use.addressOf("columnNames"), "a unique constraint"));
            }
            if (!names.isEmpty()) {
                keys.add(new UniqueKeyMapping(use.text("name", ""), names, use.text("options", ""), use.address()));
            }
        }
        return keys;
    }

    /** The indexes of a table annotation. */
    public List<IndexMapping> indexes(AnnotationUse table) {
        List<IndexMapping> indexes = new ArrayList<>();
        for (AnnotationUse use : table.annotations("indexes")) {
            List<IndexColumn> names = new ArrayList<>();
            for (String item : use.text("columnList", "").split(",", -1)) {
                names.addAll(indexColumn(use, item.strip()));
            }
            if (!names.isEmpty()) {
                indexes.add(new IndexMapping(use.text("name", ""), names, use.flag("unique", false), use.address()));
            }
        }
        return indexes;
    }

    private List<IndexColumn> indexColumn(AnnotationUse use, String item) {
        if (item.isEmpty()) {
            return List.of();
        }
        String lower = item.toLowerCase(Locale.ROOT);
        boolean descending = lower.endsWith(" desc");
        boolean directed = descending || lower.endsWith(" asc");
        String name = directed ? item.substring(0, item.lastIndexOf(' ')).strip() : item;
        return find(name, use.addressOf("columnList"), "an index").stream()
                .map(column -> new IndexColumn(column, descending))
                .toList();
    }

    /** The check constraints in an annotation's member {@code check}. */
    public static List<CheckMapping> checks(List<AnnotationUse> uses) {
        return uses.stream()
                .filter(use -> !use.text("constraint", "").isBlank())
                .map(use -> new CheckMapping(use.text("name", ""), use.text("constraint", ""), use.address()))
                .toList();
    }

    private List<Identifier> find(String written, Address address, String what) {
        List<Identifier> found = columns.find(written);
        if (found.isEmpty()) {
            compilation.report(noSuchColumn(written, address, what));
        }
        return found;
    }

    /** TN041. */
    private Diagnostic noSuchColumn(String written, Address address, String what) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN041, address, what + " of " + columns.owner() + " names a column that does not exist")
                .suppressed(suppressed)
                .found("\"" + written + "\"; table " + columns.table() + " has "
                        + Suggestions.listed(written, columns.names()));
        Suggestions.nearest(written, columns.names())
                .ifPresent(near -> diagnostic.help("did you mean \"" + near + "\"?"));
        return diagnostic.build();
    }
}
