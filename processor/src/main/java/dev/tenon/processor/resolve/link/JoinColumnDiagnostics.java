package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say about join columns. */
final class JoinColumnDiagnostics {
    private JoinColumnDiagnostics() {}

    /** TN120. */
    static Diagnostic wrongNumber(JoinSite site, Address address, int written, Target target, List<KeyColumn> key) {
        Diagnostic.Builder diagnostic = of(
                        Code.TN120,
                        address,
                        site,
                        site.label() + " has " + count(written, "join column") + " for an identifier of "
                                + count(key.size(), "column"))
                .found(target.name().simple() + " is identified by " + keyNames(key))
                .help("write one for each:");
        key.forEach(column -> diagnostic.code(joinColumn(site, column.name())));
        return diagnostic.build();
    }

    /** TN121. */
    static Diagnostic noSuchColumn(JoinSite site, AnnotationUse use, Target target) {
        String written = use.text("referencedColumnName", "");
        List<String> columns = target.columnNames();
        Diagnostic.Builder diagnostic = of(
                        Code.TN121,
                        use.addressOf("referencedColumnName"),
                        site,
                        site.label() + " refers to a column that table "
                                + target.table().name().text() + " does not have")
                .found("referencedColumnName = \"" + written + "\"; "
                        + target.table().name().text() + " has " + Suggestions.listed(written, columns));
        Suggestions.nearest(written, columns).ifPresent(near -> diagnostic
                .help("did you mean \"" + near + "\"?")
                .code("@" + site.annotation() + "(referencedColumnName = \"" + near + "\")"));
        return diagnostic.build();
    }

    /** TN122. */
    static Diagnostic otherType(
            JoinSite site, LinkColumn column, String attribute, String type, Target target, String targetType) {
        return of(Code.TN122, column.address(), site, site.label() + " joins columns of different types")
                .found(column.name().text() + " is " + type + " (" + attribute + "); "
                        + target.table().name().text() + "."
                        + column.referenced().text() + " is " + targetType)
                .help("give both the same type, or join by another column")
                .build();
    }

    /** TN123. */
    static Diagnostic notUnique(
            JoinSite site, Address address, List<Identifier> columns, Target target, List<KeyColumn> key) {
        String names = columns.stream().map(Identifier::text).collect(Collectors.joining(", "));
        Diagnostic.Builder diagnostic = of(
                        Code.TN123,
                        address,
                        site,
                        site.label() + " refers to " + target.table().name().text() + "." + names
                                + ", which is not unique")
                .found(target.name().simple() + " is identified by " + keyNames(key));
        return columns.size() == 1
                ? diagnostic
                        .help("say that it is unique, or refer to the identifier:")
                        .code("@Column(name = \"" + names + "\", unique = true)")
                        .build()
                : diagnostic
                        .help("say that they are unique together:")
                        .code("@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"
                                + columns.stream()
                                        .map(column -> "\"" + column.text() + "\"")
                                        .collect(Collectors.joining(", "))
                                + "}))")
                        .build();
    }

    /** TN123, where only the identifier will do. */
    static Diagnostic notIdentifier(JoinSite site, Address address, Target target, List<KeyColumn> key) {
        Diagnostic.Builder diagnostic = of(
                        Code.TN123, address, site, site.label() + " refers to other columns than the identifier's")
                .found(target.name().simple() + " is identified by " + keyNames(key))
                .help("refer to the identifier:");
        key.forEach(column -> diagnostic.code(joinColumn(site, column.name())));
        return diagnostic.build();
    }

    /** TN124. */
    static Diagnostic unreferenced(JoinSite site, AnnotationUse use, Target target, List<KeyColumn> key) {
        Diagnostic.Builder diagnostic = of(
                        Code.TN124,
                        use.address(),
                        site,
                        "a join column of " + site.label() + " does not say which column it refers to")
                .found("one of several join columns has no referencedColumnName; "
                        + target.name().simple() + " is identified by " + keyNames(key))
                .help("name the referenced column of each:");
        key.forEach(column -> diagnostic.code(joinColumn(site, column.name())));
        return diagnostic.build();
    }

    /** TN125. */
    static Diagnostic namedTwice(JoinSite site, AnnotationUse use, Identifier name) {
        return of(
                        Code.TN125,
                        use.addressOf("name"),
                        site,
                        site.label() + " names the join column " + name.text() + " twice")
                .found("name = \"" + name.text() + "\" for two referenced columns")
                .help("give each join column its own name")
                .build();
    }

    /** TN125 where the two sides of a link table share a column. */
    static Diagnostic onBothSides(JoinSite site, Optional<AnnotationUse> joinTable, LinkColumn column) {
        Address address = column.written()
                ? column.address()
                : joinTable.map(AnnotationUse::address).orElse(site.address());
        return of(
                        Code.TN125,
                        address,
                        site,
                        "the link table of " + site.label() + " names the column "
                                + column.name().text() + " for both sides")
                .found(column.name().text() + " in joinColumns and in inverseJoinColumns")
                .help("give each side its own name:")
                .code("@JoinTable(inverseJoinColumns = @JoinColumn(name = \"target_"
                        + column.name().text() + "\"))")
                .build();
    }

    private static Diagnostic.Builder of(Code code, Address address, JoinSite site, String cause) {
        return Diagnostic.of(code, address, cause).suppressed(site.suppressed());
    }

    private static String keyNames(List<KeyColumn> key) {
        return key.stream().map(column -> column.name().text()).collect(Collectors.joining(", "));
    }

    private static String joinColumn(JoinSite site, Identifier referenced) {
        return "@%s(name = \"%s\", referencedColumnName = \"%s\")"
                .formatted(site.annotation(), site.prefix() + referenced.text(), referenced.text());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
