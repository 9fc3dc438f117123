package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** TN004: queries tell entities apart by name. Reported where the name is written, otherwise on the later class. */
public final class EntityNameCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<String, MappedType> named = new HashMap<>();
        implicitNamesFirst(classes.entities()).forEach(entity -> {
            MappedType other = named.putIfAbsent(nameOf(entity), entity);
            if (other != null) {
                diagnostics.report(sharedName(entity, other));
            }
        });
    }

    private static Diagnostic sharedName(MappedType entity, MappedType other) {
        String name = nameOf(entity);
        Address address = entity.use(Jakarta.ENTITY)
                .filter(use -> use.has("name"))
                .map(use -> use.addressOf("name"))
                .orElse(entity.type().address());
        return entity.report(Code.TN004, address, "entity name %s is taken by %s".formatted(name, other.canonical()))
                .found("%s and %s are both called %s".formatted(entity.canonical(), other.canonical(), name))
                .help("give one of them another name:")
                .code("@Entity(name = \"%sEntity\")".formatted(entity.display()))
                .build();
    }

    private static Stream<MappedType> implicitNamesFirst(List<MappedType> entities) {
        return Stream.concat(
                entities.stream().filter(entity -> !isNamed(entity)),
                entities.stream().filter(EntityNameCheck::isNamed));
    }

    private static boolean isNamed(MappedType entity) {
        return entity.use(Jakarta.ENTITY).filter(use -> use.has("name")).isPresent();
    }

    private static String nameOf(MappedType entity) {
        String written =
                entity.use(Jakarta.ENTITY).map(use -> use.text("name", "")).orElse("");
        return written.isBlank() ? entity.display() : written;
    }
}
