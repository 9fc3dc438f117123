package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Likeness;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What there is to say about foreign keys that relationships could follow, follow, or lack. */
public final class RelationshipDiagnostics {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private RelationshipDiagnostics() {}

    /** TN101 of a to-one: several declared foreign keys lead to its target. */
    static Diagnostic ambiguousForeignKeys(
            AttributeDraft.Relationship relationship, List<ForeignKeyPath> paths, Identifier expected) {
        List<ForeignKeyPath> ranked =
                likeliest(expected.text(), paths, path -> path.columns().get(0).text());
        Diagnostic.Builder diagnostic = ambiguous(relationship, paths)
                .help("say which one this relationship follows" + (ranked.size() == 1 ? ":" : ", likeliest first:"));
        ranked.forEach(path -> diagnostic.code(joinColumns(path)));
        return diagnostic.build();
    }

    private static String joinColumns(ForeignKeyPath path) {
        if (path.columns().size() == 1) {
            return "@JoinColumn(name = \"" + path.columns().get(0).text() + "\")";
        }
        return IntStream.range(0, path.columns().size())
                .mapToObj(i -> "@JoinColumn(name = \"" + path.columns().get(i).text()
                        + "\", referencedColumnName = \""
                        + path.targetColumns().get(i).text() + "\")")
                .collect(Collectors.joining(" "));
    }

    /** TN101 of a to-many: several relationships of its target lead back. */
    static Diagnostic ambiguousInverse(
            AttributeDraft.Relationship relationship, List<ForeignKeyPath> paths, List<String> owning) {
        Diagnostic.Builder diagnostic = ambiguous(relationship, paths);
        if (owning.isEmpty()) {
            List<ForeignKeyPath> ranked = likeliest(
                    relationship.name(), paths, path -> path.columns().get(0).text());
            diagnostic.help("say which one this relationship follows, likeliest first:");
            ranked.forEach(path -> diagnostic.code(joinColumns(path)));
            return diagnostic.build();
        }
        diagnostic.help("say which one is the other side of this relationship, likeliest first:");
        likeliest(relationship.name(), owning, name -> name)
                .forEach(name -> diagnostic.code(annotation(relationship.kind()) + "(mappedBy = \"" + name + "\")"));
        return diagnostic.build();
    }

    /** The one of exactly that name; otherwise all, ranked. */
    private static <T> List<T> likeliest(String name, List<T> candidates, Function<T, String> nameOf) {
        return candidates.stream()
                .filter(candidate -> nameOf.apply(candidate).equals(name))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> Likeness.ranked(name, candidates, nameOf));
    }

    private static Diagnostic.Builder ambiguous(AttributeDraft.Relationship relationship, List<ForeignKeyPath> paths) {
        ForeignKeyPath first = paths.get(0);
        Diagnostic.Builder diagnostic = of(
                        Code.TN101, relationship, "ambiguous foreign keys for " + label(relationship))
                .found(number(paths.size()) + " foreign keys lead from table " + first.table() + " to table "
                        + first.targetTable() + ":");
        int width =
                paths.stream().mapToInt(path -> path.display().length()).max().orElse(0);
        paths.forEach(path -> diagnostic.found("  " + path.display()
                + " ".repeat(width - path.display().length()) + "   (" + path.declaredBy() + ")"));
        return diagnostic;
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    /** TN130. */
    static Diagnostic unaskedLinkTable(AttributeDraft.Relationship relationship, Identifier table, String column) {
        String owner = relationship.site().entity().simple();
        String attribute = decapitalised(owner);
        return of(
                        Code.TN130,
                        relationship,
                        label(relationship) + " gets the link table " + table.text() + ", which nobody asked for")
                .found("no mappedBy, no join column and no join table; "
                        + relationship.target().simple() + " has no relationship to " + owner)
                .help("name the attribute of " + relationship.target().simple() + " that leads back:")
                .code(annotation(relationship.kind()) + "(mappedBy = \"" + attribute + "\")")
                .help("or the column of its table:")
                .code("@JoinColumn(name = \"" + column + "\")")
                .help("or say that a link table is meant:")
                .code("@JoinTable(name = \"" + table.text() + "\")")
                .build();
    }

    /** TN131. */
    static Diagnostic takenAsInverse(AttributeDraft.Relationship relationship, String owning) {
        return of(
                        Code.TN131,
                        relationship,
                        label(relationship) + " is taken as the inverse of "
                                + relationship.target().simple() + "." + owning)
                .found("it is the only relationship of " + relationship.target().simple() + " that leads to "
                        + relationship.site().entity().simple())
                .help("to say so:")
                .code(annotation(relationship.kind()) + "(mappedBy = \"" + owning + "\")")
                .build();
    }

    /** TN132. */
    static Diagnostic followsForeignKey(AttributeDraft.Relationship relationship, ForeignKeyPath path) {
        return of(Code.TN132, relationship, label(relationship) + " follows the foreign key " + path.display())
                .found("it is the only one that leads there (" + path.declaredBy() + ")")
                .help("to say so:")
                .code(path.columns().stream()
                        .map(column -> "@JoinColumn(name = \"" + column.text() + "\")")
                        .collect(Collectors.joining(" ")))
                .build();
    }

    /** TN133. */
    public static Diagnostic linkTableCollides(
            AttributeDraft.Relationship relationship, Identifier table, String other) {
        return of(
                        Code.TN133,
                        relationship,
                        "the link table " + table.text() + " of " + label(relationship) + " is the table of " + other)
                .found("its name is the default; the other table has the same")
                .help("give it a name of its own:")
                .code("@JoinTable(name = \"" + table.text() + "_"
                        + relationship.name().toLowerCase(java.util.Locale.ROOT) + "\")")
                .build();
    }

    /** TN133 where the table is one of the two that it links. */
    public static Diagnostic linkTableIsEnd(AttributeDraft.Relationship relationship, Identifier table, String entity) {
        return collision(relationship, table, entity)
                .found("a row of " + entity + " is no link between two rows")
                .help("give the link table a name of its own:")
                .code("@JoinTable(name = \"" + table.text() + "_"
                        + relationship.name().toLowerCase(java.util.Locale.ROOT) + "\")")
                .build();
    }

    /** TN133 where another relationship has the table, with other columns. */
    public static Diagnostic linkTableHasOtherColumns(
            AttributeDraft.Relationship relationship, Identifier table, String other, Set<String> columns) {
        return collision(relationship, table, other)
                .found("for " + other + " it has the columns " + String.join(", ", columns) + ", which a row of "
                        + label(relationship) + " would leave empty")
                .help("if the two are one relationship, let one side follow the other:")
                .code(annotation(relationship.kind()) + "(mappedBy = \"" + other.substring(other.indexOf('.') + 1)
                        + "\")")
                .help("otherwise, give each its own table")
                .build();
    }

    private static Diagnostic.Builder collision(
            AttributeDraft.Relationship relationship, Identifier table, String other) {
        Address address = relationship
                .join()
                .table()
                .map(use -> use.addressOf("name"))
                .orElse(relationship.site().address());
        return Diagnostic.of(
                        Code.TN133,
                        address,
                        "the link table " + table.text() + " of " + label(relationship) + " is the table of " + other)
                .suppressed(relationship.site().suppressed());
    }

    /** The relationship as messages name it. */
    static String label(AttributeDraft.Relationship relationship) {
        return relationship.site().entity().simple() + "." + relationship.path();
    }

    /** The annotation of a kind, as written. */
    static String annotation(Kind kind) {
        return switch (kind) {
            case MANY_TO_ONE -> "@ManyToOne";
            case ONE_TO_ONE -> "@OneToOne";
            case ONE_TO_MANY -> "@OneToMany";
            case MANY_TO_MANY -> "@ManyToMany";
        };
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Diagnostic.Builder of(Code code, AttributeDraft.Relationship relationship, String cause) {
        return Diagnostic.of(code, relationship.site().address(), cause)
                .suppressed(relationship.site().suppressed());
    }
}
