package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** TN005: two entities with one table would each write rows that the other does not know. */
public final class SharedTableCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<String, ClassName> owners = new HashMap<>();
        List<EntityMapping> entities = defaultNamesFirst(classes);
        for (EntityMapping entity : entities) {
            ClassName other = owners.putIfAbsent(entity.table().name().toString(), entity.name());
            if (other != null) {
                classes.entities().stream()
                        .filter(type -> type.type().name().equals(entity.name()))
                        .forEach(type -> diagnostics.report(sharedTable(type, entity, other)));
            }
        }
        for (EntityMapping entity : entities) {
            for (SecondaryTableMapping secondary : entity.secondaryTables()) {
                ClassName owner = secondary.subclass().orElse(entity.name());
                ClassName other = owners.putIfAbsent(secondary.table().name().toString(), owner);
                if (other != null) {
                    classes.entities().stream()
                            .filter(type -> type.type().name().equals(owner))
                            .forEach(type -> diagnostics.report(sharedTable(type, secondary, other)));
                }
            }
        }
    }

    private static Diagnostic sharedTable(MappedType type, SecondaryTableMapping secondary, ClassName other) {
        String table = secondary.table().name().toString();
        return type.report(
                        Code.TN005,
                        secondary.address(),
                        "table %s is mapped by %s already".formatted(table, other.simple()))
                .found(
                        secondary.subclass().isPresent()
                                ? "it is the table of %s, too".formatted(type.display())
                                : "it is named by a @SecondaryTable of %s".formatted(type.display()))
                .help("name another table, or refer to the one whose rows these are by a relationship")
                .build();
    }

    private static Diagnostic sharedTable(MappedType type, EntityMapping entity, ClassName other) {
        Address address = type.use(Jakarta.TABLE)
                .map(use -> use.addressOf("name"))
                .orElse(type.type().address());
        return type.report(
                        Code.TN005,
                        address,
                        "table %s is mapped by %s already"
                                .formatted(entity.table().name(), other.simple()))
                .found("%s and %s both have the table %s"
                        .formatted(
                                other.simple(),
                                entity.name().simple(),
                                entity.table().name()))
                .help("give %s a table of its own, or map what they share as an @Embeddable:"
                        .formatted(entity.name().simple()))
                .code("@Table(name = \"…\")")
                .build();
    }

    /** Whoever wrote a table's name is more likely to have erred than who got it by default. */
    private static List<EntityMapping> defaultNamesFirst(Subjects classes) {
        List<EntityMapping> entities = new ArrayList<>();
        List<EntityMapping> named = new ArrayList<>();
        for (MappedType type : classes.rootEntities()) {
            boolean isNamed =
                    type.use(Jakarta.TABLE).filter(use -> use.has("name")).isPresent();
            classes.model().entity(type.canonical()).ifPresent((isNamed ? named : entities)::add);
        }
        entities.addAll(named);
        return entities;
    }
}
