package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import java.util.List;

/** What there is to say about the order and the keys of collections. */
final class OrderDiagnostics {
    private OrderDiagnostics() {}

    /** TN140. */
    static Diagnostic namesNothing(
            AttributeSite site, AnnotationUse orderBy, String path, String inside, List<String> attributes) {
        Diagnostic.Builder diagnostic = of(
                        Code.TN140,
                        orderBy.addressOf("value"),
                        site,
                        "the order of " + label(site) + " names no attribute of " + inside)
                .found("\"" + path + "\"; " + inside + " has " + Suggestions.listed(path, attributes));
        Suggestions.nearest(path, attributes)
                .ifPresent(near ->
                        diagnostic.help("did you mean \"" + near + "\"?").code("@OrderBy(\"" + near + "\")"));
        return diagnostic.build();
    }

    /** TN140 for an attribute that has no column there. */
    static Diagnostic noColumn(AttributeSite site, AnnotationUse orderBy, String path, String inside) {
        return of(
                        Code.TN140,
                        orderBy.addressOf("value"),
                        site,
                        "the order of " + label(site) + " names an attribute without a column of " + inside)
                .found("\"" + path + "\" has no column in the table of " + inside)
                .help("order by a basic attribute, an embedded one, or the identifier of a to-one")
                .build();
    }

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

    /** TN142. */
    static Diagnostic noOrder(AttributeSite site, AnnotationUse orderColumn) {
        return of(Code.TN142, orderColumn.address(), site, label(site) + " has an order column but keeps no order")
                .found(site.type().display() + " " + site.name())
                .help("declare a List, or order by an attribute with @OrderBy")
                .build();
    }

    /** TN143. */
    static Diagnostic noMap(AttributeSite site, AnnotationUse mapKey) {
        String annotation = mapKey.type().substring(mapKey.type().lastIndexOf('.') + 1);
        return of(Code.TN143, mapKey.address(), site, label(site) + " has @" + annotation + " but is no map")
                .found(site.type().display() + " " + site.name())
                .help("declare a Map, or remove @" + annotation)
                .build();
    }

    /** TN144. */
    static Diagnostic mapWithoutKey(AttributeSite site, String target, String attribute) {
        return of(Code.TN144, site.address(), site, label(site) + " is a map that does not say what its keys are")
                .found("no @MapKey on " + site.type().display() + " " + site.name())
                .help("name the attribute of " + target + " that is the key:")
                .code("@MapKey(name = \"" + attribute + "\")")
                .build();
    }

    /** TN022 for keys in a column of their own. */
    static Diagnostic keyColumnNotBuilt(AttributeSite site, AnnotationUse annotation) {
        String name = annotation.type().substring(annotation.type().lastIndexOf('.') + 1);
        return of(Code.TN022, annotation.address(), site, "@" + name + " on a relationship is not built yet")
                .found(site.type().display() + " " + site.name())
                .help("take an attribute of the target as the key:")
                .code("@MapKey(name = \"id\")")
                .build();
    }

    private static String label(AttributeSite site) {
        return site.entity().simple() + "." + site.path();
    }

    private static Diagnostic.Builder of(Code code, Address address, AttributeSite site, String cause) {
        return Diagnostic.of(code, address, cause).suppressed(site.suppressed());
    }
}
