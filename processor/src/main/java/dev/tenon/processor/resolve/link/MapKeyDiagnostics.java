package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say about the keys of maps of entities. */
final class MapKeyDiagnostics {
    private MapKeyDiagnostics() {}

    /** TN141. */
    static Diagnostic noKey(AttributeSite site, AnnotationUse mapKey, String inside, List<String> attributes) {
        String name = mapKey.text("name", "");
        Diagnostic.Builder diagnostic = of(
                        Code.TN141,
                        mapKey.addressOf("name"),
                        site,
                        "the map key of " + label(site) + " names no attribute of " + inside)
                .found("name = \"" + name + "\"; " + inside + " has " + Suggestions.listed(name, attributes));
        Suggestions.nearest(name, attributes)
                .ifPresent(near ->
                        diagnostic.help("did you mean \"" + near + "\"?").code("@MapKey(name = \"" + near + "\")"));
        return diagnostic.build();
    }

    /** TN141 for a method that the code of the owner cannot call. */
    static Diagnostic hiddenMethod(
            AttributeSite site, AnnotationUse mapKey, String inside, MethodDeclaration method, String home) {
        return of(
                        Code.TN141,
                        mapKey.addressOf("name"),
                        site,
                        "the map key of " + label(site) + " names a method of " + inside + " that cannot be called")
                .found(method.name() + "() is not visible in " + home)
                .help("make it public")
                .build();
    }

    /** TN141 for a method whose exceptions the code of the owner could not pass on. */
    static Diagnostic throwingMethod(
            AttributeSite site, AnnotationUse mapKey, String inside, MethodDeclaration method) {
        return of(
                        Code.TN141,
                        mapKey.addressOf("name"),
                        site,
                        "the map key of " + label(site) + " names a method of " + inside + " that declares exceptions")
                .found(method.name() + "() throws "
                        + method.thrown().stream().map(JavaType::display).collect(Collectors.joining(", ")))
                .help("catch them inside of it:")
                .code(method.returnType().display() + " " + method.name() + "()")
                .build();
    }

    /** TN143. */
    static Diagnostic noMap(AttributeSite site, AnnotationUse mapKey) {
        String annotation = annotation(mapKey);
        return of(Code.TN143, mapKey.address(), site, label(site) + " has @" + annotation + " but is no map")
                .found(declaration(site))
                .help("declare a Map, or remove @" + annotation)
                .build();
    }

    /** TN144. */
    static Diagnostic mapWithoutKey(AttributeSite site, String target, String attribute) {
        return of(Code.TN144, site.address(), site, label(site) + " is a map that does not say what its keys are")
                .found("no @MapKey on " + declaration(site))
                .help("name the attribute of " + target + " that is the key, or give the keys a column of their own:")
                .code("@MapKey(name = \"" + attribute + "\")")
                .code("@MapKeyColumn(name = \"…\")")
                .build();
    }

    /** TN144 for a map that does not say of what class its keys are. */
    static Diagnostic untypedKey(AttributeSite site) {
        return of(Code.TN144, site.address(), site, label(site) + " is a map that does not say what its keys are")
                .found(declaration(site) + ", which has no type for its keys")
                .help("write the type of the keys: Map<String, …>")
                .build();
    }

    /** TN145 for a method. */
    static Diagnostic otherType(AttributeSite site, JavaType key, String inside, MethodDeclaration method) {
        return of(
                        Code.TN145,
                        site.address(),
                        site,
                        "the keys of " + label(site) + " are " + key.display() + ", but " + inside + "."
                                + method.name() + "() is a "
                                + method.returnType().display())
                .found(declaration(site))
                .help("use the method's type, or name another method or attribute:")
                .code("@MapKey(name = \"…\")")
                .build();
    }

    /** TN146 for a column that has something else. */
    static Diagnostic takenColumn(
            AttributeSite site, AnnotationUse ownColumn, Identifier column, String table, Optional<String> attribute) {
        Diagnostic.Builder diagnostic = keptNowhere(
                        site,
                        ownColumn,
                        "the keys of " + label(site) + " stand in column " + column.text() + " of table " + table
                                + ", which has another meaning")
                .found(column.text() + " is "
                        + attribute
                                .map(name -> "the column of the attribute " + name)
                                .orElse("a join column"));
        attribute.ifPresentOrElse(
                name -> diagnostic.help("take the attribute as the key:").code("@MapKey(name = \"" + name + "\")"),
                () -> diagnostic
                        .help("name another column:")
                        .code("@MapKeyColumn(name = \"" + site.name() + "_key\")"));
        return diagnostic.build();
    }

    /** TN146 for rows that the other side writes. */
    static Diagnostic inverseOfLinks(AttributeSite site, AnnotationUse ownColumn, String mappedBy) {
        return keptNowhere(
                        site,
                        ownColumn,
                        label(site) + " has a column for its keys in a link table that the other side writes")
                .found("mappedBy = \"" + mappedBy + "\"")
                .help("let this side have the link table, and the other one mappedBy = \"" + site.name()
                        + "\"; or take an attribute of the target as the key:")
                .code("@MapKey(name = \"id\")")
                .build();
    }

    /** TN022 for joins that are conditions. */
    static Diagnostic keyColumnOfCondition(AttributeSite site, AnnotationUse ownColumn) {
        return of(
                        Code.TN022,
                        ownColumn.address(),
                        site,
                        "@" + annotation(ownColumn) + " on a relationship with a condition or a limit is not built yet")
                .found(declaration(site))
                .help("take an attribute of the target as the key:")
                .code("@MapKey(name = \"id\")")
                .build();
    }

    /** TN022 for keys that are entities or embeddables. */
    static Diagnostic composedKey(AttributeSite site, AnnotationUse ownColumn, JavaType key) {
        return of(
                        Code.TN022,
                        ownColumn.address(),
                        site,
                        label(site) + " has keys that are no basic values, which is not built yet")
                .found("@" + annotation(ownColumn) + " " + declaration(site))
                .help("use a basic value of " + key.display() + " as the key, as its identifier:")
                .code("@MapKeyColumn(name = \"…\")")
                .build();
    }

    private static Diagnostic.Builder keptNowhere(AttributeSite site, AnnotationUse ownColumn, String cause) {
        return of(Code.TN146, ownColumn.address(), site, cause);
    }

    private static String annotation(AnnotationUse use) {
        return use.type().substring(use.type().lastIndexOf('.') + 1);
    }

    private static String declaration(AttributeSite site) {
        return site.type().display() + " " + site.name();
    }

    private static String label(AttributeSite site) {
        return site.entity().simple() + "." + site.path();
    }

    private static Diagnostic.Builder of(Code code, Address address, AttributeSite site, String cause) {
        return Diagnostic.of(code, address, cause).suppressed(site.suppressed());
    }
}
