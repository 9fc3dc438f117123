package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TN031, TN037: one column has one basic attribute that writes it (design 1.5).
 *
 * <p>Relationships may write it as well (SYN-9). A value embedded twice collides in all its columns and is reported
 * once.
 */
public final class DuplicateColumnCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (MappedType type : classes.rootEntities()) {
            classes.model().entity(type.canonical()).ifPresent(entity -> collisions(entity)
                    .forEach(collision -> diagnostics.report(report(type, entity, collision, classes))));
        }
    }

    /** Pairs of uses that collide, gathered by the two attributes of the entity that they belong to. */
    private record Collision(List<ColumnUse> earlier, List<ColumnUse> later) {}

    private static List<Collision> collisions(EntityMapping entity) {
        Map<String, List<ColumnUse>> byColumn = new HashMap<>();
        Map<List<String>, Collision> found = new LinkedHashMap<>();
        for (ColumnUse use : ColumnUse.in(entity)) {
            List<ColumnUse> known = byColumn.computeIfAbsent(use.column(), column -> new ArrayList<>());
            known.stream().filter(use::collidesWith).findFirst().ifPresent(other -> {
                Collision collision = found.computeIfAbsent(
                        List.of(other.outermost().name(), use.outermost().name()),
                        pair -> new Collision(new ArrayList<>(), new ArrayList<>()));
                collision.earlier().add(other);
                collision.later().add(use);
            });
            known.add(use);
        }
        return List.copyOf(found.values());
    }

    private static Diagnostic report(MappedType type, EntityMapping entity, Collision collision, Subjects classes) {
        ColumnUse later = collision.later().get(0);
        ColumnUse earlier = collision.earlier().get(0);
        boolean embedded = later.isEmbedded();
        Code code = embedded && earlier.isEmbedded() ? Code.TN037 : Code.TN031;
        String cause = collision.later().size() == 1
                ? "%s and %s write the column %s"
                        .formatted(entity.label(earlier.path()), entity.label(later.path()), later.column())
                : "%s and %s write the same %d columns"
                        .formatted(
                                entity.label(earlier.outermost().name()),
                                entity.label(later.outermost().name()),
                                collision.later().size());
        var report = type.report(code, addressOf(later, type, classes), cause);
        for (int i = 0; i < Math.min(8, collision.later().size()); i++) {
            report.found("%s.%s is written by %s and by %s"
                    .formatted(
                            entity.table(later.basic().table()).name(),
                            collision.later().get(i).column(),
                            collision.earlier().get(i).path(),
                            collision.later().get(i).path()));
        }
        if (embedded) {
            adviseOverrides(collision.later(), report);
        } else {
            report.help("give it a column of its own, or let it only be read:")
                    .code("@Column(name = \"%s\", insertable = false, updatable = false)".formatted(later.column()));
        }
        return report.build();
    }

    private static void adviseOverrides(List<ColumnUse> uses, Diagnostic.Builder report) {
        report.help(
                "give %s columns of its own:".formatted(uses.get(0).outermost().name()));
        for (ColumnUse use : uses) {
            String inside = use.path().substring(use.path().indexOf('.') + 1);
            report.code("@AttributeOverride(name = \"%s\", column = @Column(name = \"%s_%s\"))"
                    .formatted(inside, use.outermost().name().toLowerCase(java.util.Locale.ROOT), use.column()));
        }
    }

    /** Where the column's name is written, else the attribute. */
    static Address addressOf(ColumnUse use, MappedType type, Subjects classes) {
        AttributeMapping attribute = use.outermost();
        Optional<DeclaredAttribute> declared = classes.attributeAt(attribute.address());
        if (declared.isEmpty()) {
            return type.type().address();
        }
        return declared.get()
                .use(Jakarta.COLUMN)
                .filter(column -> column.has("name") && !use.isEmbedded())
                .map(column -> column.addressOf("name"))
                .orElse(attribute.address());
    }
}
