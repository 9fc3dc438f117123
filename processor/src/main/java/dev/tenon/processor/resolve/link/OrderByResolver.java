package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Resolves {@code @OrderBy}. */
public final class OrderByResolver {
    private final Compilation compilation;

    /** Reports to that compilation. */
    public OrderByResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    /** What a collection can be ordered by. */
    public interface Scope {
        /** The class of the elements, for messages. */
        String name();

        /** Its attributes, for messages. */
        List<String> attributeNames();

        /** Whether the path names an attribute. */
        boolean hasAttribute(String path);

        /** The columns of the attribute at the path. */
        List<Identifier> columns(String path);

        /** The order that is meant when no attribute is named. */
        List<OrderItem> byDefault(boolean descending);
    }

    /** An item as written; the path is empty if only a direction is. */
    private record Written(String path, boolean descending) {

        static Written parse(String item) {
            String lower = item.toLowerCase(Locale.ROOT);
            boolean descending = lower.equals("desc") || lower.endsWith(" desc");
            boolean directed = descending || lower.equals("asc") || lower.endsWith(" asc");
            int blank = item.lastIndexOf(' ');
            String path =
                    !directed ? item : blank < 0 ? "" : item.substring(0, blank).strip();
            return new Written(path, descending);
        }
    }

    /** The items of the annotation on an attribute; none without one. */
    public List<OrderItem> resolve(AttributeSite site, Scope scope) {
        Optional<AnnotationUse> annotation = site.annotation(Jakarta.ORDER_BY);
        if (annotation.isEmpty()) {
            return List.of();
        }
        List<OrderItem> items = new ArrayList<>();
        for (String item : annotation.get().text("value", "").split(",", -1)) {
            items.addAll(resolve(site, annotation.get(), scope, Written.parse(item.strip())));
        }
        return items;
    }

    private List<OrderItem> resolve(AttributeSite site, AnnotationUse annotation, Scope scope, Written item) {
        if (item.path().isEmpty()) {
            return scope.byDefault(item.descending());
        }
        List<Identifier> columns = scope.columns(item.path());
        if (columns.isEmpty()) {
            compilation.report(
                    scope.hasAttribute(item.path())
                            ? OrderDiagnostics.noColumn(site, annotation, item.path(), scope.name())
                            : OrderDiagnostics.namesNothing(
                                    site, annotation, item.path(), scope.name(), scope.attributeNames()));
        }
        return columns.stream()
                .map(column -> new OrderItem(item.path(), column, item.descending()))
                .toList();
    }

    /** Orders the targets of a relationship. */
    public record TargetScope(Target target) implements Scope {
        @Override
        public String name() {
            return target.name().simple();
        }

        @Override
        public List<String> attributeNames() {
            return target.attributeNames();
        }

        @Override
        public boolean hasAttribute(String path) {
            return target.hasAttribute(path);
        }

        @Override
        public List<Identifier> columns(String path) {
            return target.columnsAt(path).orElse(List.of()).stream()
                    .map(TargetColumn::name)
                    .toList();
        }

        @Override
        public List<OrderItem> byDefault(boolean descending) {
            return target.key().orElse(List.of()).stream()
                    .map(column -> new OrderItem(column.path(), column.name(), descending))
                    .toList();
        }
    }
}
