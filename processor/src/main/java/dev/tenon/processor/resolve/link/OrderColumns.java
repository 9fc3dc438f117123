package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.Optional;

/** Reads {@code @OrderColumn}. */
public final class OrderColumns {
    private OrderColumns() {}

    /** The column that keeps the positions of a list. */
    public static Optional<Identifier> of(Compilation compilation, AttributeSite site) {
        return site.annotation(Jakarta.ORDER_COLUMN).map(use -> {
            String name = use.text("name", "");
            return name.isBlank() ? compilation.names().suffixed(site.name(), "_order") : Identifier.parse(name);
        });
    }

    /** Likewise, for a relationship; one that keeps no order has none. */
    public static Optional<Identifier> of(Compilation compilation, AttributeDraft.Relationship relationship) {
        boolean list = relationship.container().filter(Container.LIST::equals).isPresent();
        return list ? of(compilation, relationship.site()) : Optional.empty();
    }

    /** Whether what is in no list has no position: a row that is not only there as an element. */
    public static boolean isNullable(AttributeSite site) {
        return site.annotation(Jakarta.ORDER_COLUMN)
                .map(use -> use.flag("nullable", true))
                .orElse(true);
    }

    /** Reports the annotation on a collection that keeps no order; otherwise the same as {@link #of}. */
    public static Optional<Identifier> checked(Compilation compilation, AttributeSite site, Container container) {
        Optional<AnnotationUse> annotation = site.annotation(Jakarta.ORDER_COLUMN);
        if (annotation.isPresent() && container != Container.LIST) {
            compilation.report(OrderDiagnostics.noOrder(site, annotation.get()));
            return Optional.empty();
        }
        return of(compilation, site);
    }
}
