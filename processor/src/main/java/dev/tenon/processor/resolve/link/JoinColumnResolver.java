package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Resolves join columns: their names, what they refer to, and whether they are complete. */
final class JoinColumnResolver {
    private final Compilation compilation;

    JoinColumnResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * The foreign columns with what they refer to, in the order of the referenced key; empty after a report.
     *
     * @param written the {@code @JoinColumn}s; none for the default columns
     * @param prefix what default names begin with
     */
    Optional<List<LinkColumn>> resolve(
            JoinSite site, List<AnnotationUse> written, Target referenced, Identifier prefix) {
        return resolve(site, written, referenced, column -> compilation.names().joined(prefix, column), Map.of());
    }

    /**
     * The same.
     *
     * @param naming the default name of the column that refers to a named one
     * @param aliases what else referenced columns may be called, with their names
     */
    Optional<List<LinkColumn>> resolve(
            JoinSite site,
            List<AnnotationUse> written,
            Target referenced,
            UnaryOperator<Identifier> naming,
            Map<Identifier, Identifier> aliases) {
        Optional<List<KeyColumn>> key = referenced.key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (written.isEmpty()) {
            return Optional.of(key.get().stream()
                    .map(column -> byDefault(site, naming, column))
                    .toList());
        }
        if (!areComplete(site, written, referenced, key.get())) {
            return Optional.empty();
        }
        List<LinkColumn> columns = new ArrayList<>();
        for (AnnotationUse use : written) {
            Optional<TargetColumn> target = referenced(site, use, referenced, key.get(), aliases);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column(site, use, naming, target.get()));
        }
        return isConsistent(site, written, columns, referenced, key.get())
                ? Optional.of(inKeyOrder(columns, key.get()))
                : Optional.empty();
    }

    private LinkColumn byDefault(JoinSite site, UnaryOperator<Identifier> naming, KeyColumn column) {
        return new LinkColumn(
                naming.apply(column.name()),
                column.name(),
                plain(column.type()),
                false,
                site.nullable(),
                false,
                true,
                true,
                "",
                site.address());
    }

    /** What makes a referenced column count up must not be repeated in the column that refers to it. */
    private static DataType plain(DataType type) {
        String definition = type.definition();
        if (definition == null) {
            return type;
        }
        String lower = definition.toLowerCase(Locale.ROOT);
        boolean counts = lower.contains("serial") || lower.contains("identity") || lower.contains("increment");
        return counts ? new DataType(type.kind(), type.length(), type.precision(), type.scale(), null) : type;
    }

    private boolean areComplete(JoinSite site, List<AnnotationUse> written, Target referenced, List<KeyColumn> key) {
        if (written.size() == 1) {
            boolean named = !reference(written.get(0)).isBlank();
            if (!named && key.size() > 1) {
                compilation.report(
                        JoinColumnDiagnostics.wrongNumber(site, written.get(0).address(), 1, referenced, key));
            }
            return named || key.size() == 1;
        }
        for (AnnotationUse use : written) {
            if (reference(use).isBlank()) {
                compilation.report(JoinColumnDiagnostics.unreferenced(site, use, referenced, key));
                return false;
            }
        }
        return true;
    }

    private static String reference(AnnotationUse use) {
        return use.text("referencedColumnName", "");
    }

    private Optional<TargetColumn> referenced(
            JoinSite site,
            AnnotationUse use,
            Target referenced,
            List<KeyColumn> key,
            Map<Identifier, Identifier> aliases) {
        String written = reference(use);
        if (written.isBlank()) {
            KeyColumn only = key.get(0);
            return Optional.of(new TargetColumn(only.name(), only.type(), true));
        }
        Optional<Identifier> alias = Optional.ofNullable(aliases.get(Identifier.parse(written)));
        if (alias.isPresent()) {
            return referenced.column(alias.get());
        }
        Optional<TargetColumn> column = ColumnLookup.find(written, referenced, compilation.names());
        if (column.isEmpty()) {
            compilation.report(JoinColumnDiagnostics.noSuchColumn(site, use, referenced));
        }
        return column;
    }

    private LinkColumn column(JoinSite site, AnnotationUse use, UnaryOperator<Identifier> naming, TargetColumn target) {
        String name = use.text("name", "");
        String definition = use.text("columnDefinition", "");
        return new LinkColumn(
                name.isBlank() ? naming.apply(target.name()) : Identifier.parse(name),
                target.name(),
                definition.isBlank() ? plain(target.type()) : target.type().defined(definition),
                !name.isBlank(),
                site.nullable() && use.flag("nullable", true),
                use.flag("unique", false),
                use.flag("insertable", true),
                use.flag("updatable", true),
                use.text("comment", ""),
                name.isBlank() ? site.address() : use.addressOf("name"));
    }

    private boolean isConsistent(
            JoinSite site,
            List<AnnotationUse> written,
            List<LinkColumn> columns,
            Target referenced,
            List<KeyColumn> key) {
        Set<Identifier> names = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!names.add(columns.get(i).name())) {
                compilation.report(JoinColumnDiagnostics.namedTwice(
                        site, written.get(i), columns.get(i).name()));
                return false;
            }
        }
        Set<Identifier> targets = columns.stream().map(LinkColumn::referenced).collect(Collectors.toSet());
        Set<Identifier> keyNames = key.stream().map(KeyColumn::name).collect(Collectors.toSet());
        if (targets.equals(keyNames) && targets.size() == columns.size()) {
            return true;
        }
        if (keyNames.containsAll(targets)) {
            compilation.report(
                    JoinColumnDiagnostics.wrongNumber(site, written.get(0).address(), columns.size(), referenced, key));
            return false;
        }
        if (!referenced.isUnique(targets)) {
            compilation.report(JoinColumnDiagnostics.notUnique(
                    site,
                    written.get(0).addressOf("referencedColumnName"),
                    columns.stream().map(LinkColumn::referenced).toList(),
                    referenced,
                    key));
            return false;
        }
        return true;
    }

    private static List<LinkColumn> inKeyOrder(List<LinkColumn> columns, List<KeyColumn> key) {
        List<LinkColumn> ordered = new ArrayList<>();
        for (KeyColumn part : key) {
            columns.stream()
                    .filter(column -> column.referenced().equals(part.name()))
                    .forEach(ordered::add);
        }
        return ordered.size() == columns.size() ? List.copyOf(ordered) : columns;
    }
}
