package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to say about {@code @References} and {@code @ForeignKeyColumns}. */
final class ForeignKeyDiagnostics {
    private ForeignKeyDiagnostics() {}

    static Diagnostic referencesNoEntity(
            AttributeSite site, JavaType written, AnnotationUse use, List<String> entities) {
        String name = written.display();
        return references(site, use.addressOf("value"), site.label() + " references " + name + ", which is no entity")
                .found(name + "; the entities are " + Suggestions.listed(name, entities))
                .help("name an entity:")
                .code("@References(" + Suggestions.nearest(name, entities).orElse("Customer") + ".class)")
                .build();
    }

    static Diagnostic referencesComposite(AttributeSite site, AnnotationUse use, Target target, List<KeyColumn> key) {
        return references(
                        site,
                        use.addressOf("value"),
                        site.label() + " references " + target.name().simple() + ", whose identifier is composite")
                .found(target.name().simple() + " is identified by "
                        + key.stream().map(column -> column.name().text()).collect(Collectors.joining(", ")))
                .help("declare the whole key on the class:")
                .code("@ForeignKeyColumns(attributes = {…}, references = "
                        + target.name().simple() + ".class)")
                .build();
    }

    static Diagnostic referencesNothing(AttributeSite site, AnnotationUse use, Target target, String attribute) {
        List<String> names = target.attributeNames();
        Diagnostic.Builder diagnostic = references(
                        site,
                        use.addressOf("attribute"),
                        "@References of " + site.label() + " names no attribute of "
                                + target.name().simple())
                .found("attribute = \"" + attribute + "\"; " + target.name().simple() + " has "
                        + Suggestions.listed(attribute, names));
        Suggestions.nearest(attribute, names).ifPresent(near -> diagnostic
                .help("did you mean \"" + near + "\"?")
                .code("@References(value = " + target.name().simple() + ".class, attribute = \"" + near + "\")"));
        return diagnostic.build();
    }

    static Diagnostic referencesNotUnique(AttributeSite site, AnnotationUse use, Target target, TargetColumn column) {
        return references(
                        site,
                        use.addressOf("attribute"),
                        site.label() + " references " + target.table().name().text() + "."
                                + column.name().text() + ", which is not unique")
                .found("attribute = \"" + use.text("attribute", "") + "\"")
                .help("say that it is unique:")
                .code("@Column(unique = true)")
                .build();
    }

    static Diagnostic referencesOtherType(AttributeSite site, AnnotationUse use, Target target, TargetColumn column) {
        return references(
                        site,
                        use.has("attribute") ? use.addressOf("attribute") : use.addressOf("value"),
                        site.label() + " references a column of another type")
                .found(site.label() + " is " + site.type().display() + "; "
                        + target.table().name().text() + "." + column.name().text() + " is "
                        + ColumnFamily.of(column.type()).display())
                .help("give both the same type")
                .build();
    }

    private static Diagnostic.Builder references(AttributeSite site, Address address, String cause) {
        return Diagnostic.of(Code.TN151, address, cause).suppressed(site.suppressed());
    }

    static Diagnostic noEntity(EntityDraft entity, JavaType written, AnnotationUse use) {
        return columns(
                        entity,
                        use.addressOf("references"),
                        "@ForeignKeyColumns of " + entity.name().simple() + " references " + written.display()
                                + ", which is no entity")
                .found("references = " + written.display() + ".class")
                .help("name an entity")
                .build();
    }

    static Diagnostic namesNothing(
            EntityDraft entity, Address address, String path, ClassName inside, List<String> names) {
        Diagnostic.Builder diagnostic = columns(
                        entity,
                        address,
                        "@ForeignKeyColumns of " + entity.name().simple() + " names no basic attribute of "
                                + inside.simple())
                .found("\"" + path + "\"; " + inside.simple() + " has " + Suggestions.listed(path, names));
        Suggestions.nearest(path, names).ifPresent(near -> diagnostic.help("did you mean \"" + near + "\"?"));
        return diagnostic.build();
    }

    static Diagnostic otherNumber(EntityDraft entity, AnnotationUse use, int own, Target target, int referenced) {
        return columns(
                        entity,
                        use.addressOf("attributes"),
                        "@ForeignKeyColumns of " + entity.name().simple() + " has " + own + " columns for "
                                + referenced)
                .found("attributes: " + String.join(", ", use.texts("attributes")) + "; "
                        + target.name().simple() + " is referenced by " + referenced
                        + (referenced == 1 ? " column" : " columns"))
                .help("name one attribute for each referenced column")
                .build();
    }

    private static Diagnostic.Builder columns(EntityDraft entity, Address address, String cause) {
        return Diagnostic.of(Code.TN152, address, cause)
                .suppressed(entity.hierarchy().type().suppressed());
    }
}
