package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashMap;
import java.util.Map;

/** TN203: a collection table belongs to one collection; its rows do not say of which they are. */
public final class SharedCollectionTableCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<String, String> owners = new HashMap<>();
        for (EntityMapping entity : classes.model().entities()) {
            String main = entity.table().name().toString();
            owners.putIfAbsent(main, "entity " + entity.name().simple());
            entity.secondaryTables()
                    .forEach(table -> owners.putIfAbsent(
                            table.table().name().toString(),
                            "entity " + table.subclass().orElse(entity.name()).simple()));
        }
        for (EntityMapping entity : classes.model().entities()) {
            for (AttributeMapping attribute : entity.attributes()) {
                if (attribute instanceof AttributeMapping.Elements elements) {
                    String name = entity.label(elements.name());
                    String other = owners.putIfAbsent(elements.table().name().toString(), name);
                    if (other != null) {
                        classes.attributeAt(elements.address())
                                .ifPresent(declared -> diagnostics.report(shared(declared, elements, name, other)));
                    }
                }
            }
        }
    }

    private static Diagnostic shared(
            DeclaredAttribute declared, AttributeMapping.Elements elements, String name, String other) {
        Address address = declared.use(Jakarta.COLLECTION_TABLE)
                .map(use -> use.addressOf("name"))
                .orElse(declared.address());
        return declared.report(
                        Code.TN203,
                        address,
                        "%s and %s share the collection table %s"
                                .formatted(other, name, elements.table().name()))
                .found("the rows of the one would be read, and deleted, with those of the other")
                .help("give each its own table:")
                .code("@CollectionTable(name = \"%s_%s\")"
                        .formatted(elements.table().name().name().text(), elements.name()))
                .build();
    }
}
