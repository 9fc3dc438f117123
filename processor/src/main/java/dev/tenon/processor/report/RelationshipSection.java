package dev.tenon.processor.report;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the report says of one relationship. */
final class RelationshipSection {
    private static final String UNKNOWN = "not known, because of its errors";

    private final MappingModel model;
    private final Writers writers;
    private final EntityMapping entity;
    private final RelationshipMapping relationship;

    RelationshipSection(MappingModel model, Writers writers, EntityMapping entity, RelationshipMapping relationship) {
        this.model = model;
        this.writers = writers;
        this.entity = entity;
        this.relationship = relationship;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("### ")
                .append(Markdown.text(entity.name().simple() + "." + relationship.path()))
                .append("\n\n");
        item(text, "Direction", direction());
        item(text, "Side", side());
        item(text, "Writes", writes());
        item(text, "Cascades", cascades());
        item(text, "Loading", loading());
        if (!relationship.orderBy().isEmpty() || relationship.orderColumn().isPresent()) {
            item(text, "Order", order());
        }
        return text.append('\n').append(join()).toString();
    }

    private static void item(StringBuilder text, String title, String value) {
        text.append("- ")
                .append(title)
                .append(value.startsWith("\n") ? ":" : ": ")
                .append(value)
                .append('\n');
    }

    private String direction() {
        String kind = relationship.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind + ", " + Markdown.code(type())
                + (relationship.isToOne() && !relationship.optional() ? ", required" : "");
    }

    private String type() {
        String target = relationship
                .declared()
                .map(JavaType::display)
                .orElse(relationship.target().simple());
        return switch (relationship.holder()) {
            case REF -> "Ref<" + target + ">";
            case PLAIN -> target;
            case COLLECTION -> container() + "<" + mapKey() + target + ">";
        };
    }

    private String container() {
        return switch (relationship.container().orElseThrow()) {
            case LIST -> "List";
            case SET -> "Set";
            case COLLECTION -> "Collection";
            case WRITE_ONLY -> "WriteOnlyCollection";
            case MAP -> "Map";
            case SORTED_SET -> "SortedSet";
            case SORTED_MAP -> "SortedMap";
        };
    }

    private String mapKey() {
        if (relationship.keyColumn().isPresent()) {
            return relationship.keyColumn().get().column().text() + ", ";
        }
        if (relationship.keyMethod().isPresent()) {
            return relationship.keyMethod().get().name() + "(), ";
        }
        return relationship
                .mapKey()
                .map(key -> key.isEmpty() ? "identifier, " : key + ", ")
                .orElse("");
    }

    private String side() {
        String other = relationship
                .inverse()
                .map(name -> Markdown.code(relationship.target().simple() + "." + name))
                .orElse("");
        if (relationship.mappedBy().isPresent()) {
            return "inverse; the owning side is " + other;
        }
        if (isUnresolved()) {
            return UNKNOWN;
        }
        if (relationship.viewOnly()) {
            return "only read" + (other.isEmpty() ? "" : "; the inverse side is " + other);
        }
        return other.isEmpty() ? "owning; there is no other side" : "owning; the inverse side is " + other;
    }

    private String writes() {
        if (relationship.viewOnly()) {
            return "nothing: it is view-only";
        }
        List<String> written = writers.of(entity, relationship);
        if (written.isEmpty()) {
            return isUnresolved() ? UNKNOWN : "nothing";
        }
        return written.stream().map(write -> "\n  - " + write).collect(Collectors.joining());
    }

    private boolean isUnresolved() {
        return relationship.join() instanceof JoinMapping.Unresolved;
    }

    private String cascades() {
        String cascades = relationship.cascades().stream()
                .sorted()
                .map(cascade -> cascade.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String orphans = relationship.orphanRemoval() ? "; orphans are removed" : "";
        String passive =
                switch (relationship.passiveDeletes()) {
                    case NONE -> "";
                    case UNLOADED -> "; the database deletes what is not loaded";
                    case ALL -> "; the database deletes all of it";
                };
        String parent = relationship.singleParent() ? "; a target has a single parent" : "";
        return (cascades.isEmpty() ? "none" : cascades) + orphans + passive + parent;
    }

    private String loading() {
        return switch (relationship.loading()) {
            case LAZY -> "lazy: on first use, for all entities of the same query at once";
            case SELECT_IN -> "eager: by a second statement after the query";
            case SELF_FILLING -> "lazy: the instance fills itself on first use";
        };
    }

    private String order() {
        String items =
                relationship.orderBy().stream().map(RelationshipSection::order).collect(Collectors.joining(", "));
        return relationship
                .orderColumn()
                .map(column -> "as listed, kept in " + Markdown.code(column.text()))
                .orElse(items);
    }

    private static String order(OrderItem item) {
        return Markdown.code(item.path()) + (item.descending() ? " descending" : "");
    }

    private String join() {
        Optional<String> sql = model.entity(relationship.target().canonical())
                .flatMap(target -> JoinText.of(entity, target, relationship.join()));
        return sql.map(text -> Markdown.block("sql", text, "") + "\n")
                .orElse("The join is not known, because of its errors.\n\n");
    }
}
