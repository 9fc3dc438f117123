package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import java.util.List;

/** What there is to say about the order of collections. */
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

    /** TN142. */
    static Diagnostic noOrder(AttributeSite site, AnnotationUse orderColumn) {
        return of(Code.TN142, orderColumn.address(), site, label(site) + " has an order column but keeps no order")
                .found(site.type().display() + " " + site.name())
                .help("declare a List, or order by an attribute with @OrderBy")
                .build();
    }

    private static String label(AttributeSite site) {
        return site.entity().simple() + "." + site.path();
    }

    private static Diagnostic.Builder of(Code code, Address address, AttributeSite site, String cause) {
        return Diagnostic.of(code, address, cause).suppressed(site.suppressed());
    }
}
