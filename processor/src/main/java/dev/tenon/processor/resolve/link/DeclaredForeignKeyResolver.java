package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.attribute.Repeated;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves the foreign keys that {@code @References} and {@code @ForeignKeyColumns} declare over basic attributes. */
final class DeclaredForeignKeyResolver {
    private final Compilation compilation;
    private final Links links;

    DeclaredForeignKeyResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
    }

    /** The foreign keys of an entity that lead to the wanted targets. */
    List<ForeignKeyMapping> resolve(EntityDraft entity, Predicate<ClassName> wanted) {
        List<ForeignKeyMapping> keys = new ArrayList<>();
        for (AttributeDraft.Basic basic : entity.mainBasics()) {
            basic.site()
                    .annotation(TenonNames.REFERENCES)
                    .filter(use -> leads(use, "value", wanted))
                    .flatMap(use -> single(entity, basic, use))
                    .ifPresent(keys::add);
        }
        for (TypeDeclaration type : entity.hierarchy().fromRoot()) {
            Repeated.in(type.annotations(), TenonNames.FOREIGN_KEY_COLUMNS, TenonNames.FOREIGN_KEY_COLUMNS + ".List")
                    .stream()
                    .filter(use -> leads(use, "references", wanted))
                    .forEach(use -> composite(entity, use).ifPresent(keys::add));
        }
        return List.copyOf(keys);
    }

    private static boolean leads(AnnotationUse use, String member, Predicate<ClassName> wanted) {
        return use.classLiteral(member)
                .flatMap(JavaTypes::className)
                .map(wanted::test)
                .orElse(true);
    }

    private Optional<Target> target(Optional<JavaType> written) {
        return written.flatMap(JavaTypes::className).flatMap(links::target);
    }

    private Optional<ForeignKeyMapping> single(EntityDraft entity, AttributeDraft.Basic basic, AnnotationUse use) {
        Optional<JavaType> written = use.classLiteral("value");
        Optional<Target> target = target(written);
        if (target.isEmpty()) {
            if (written.isPresent() && !JavaTypes.isUnresolved(written.get())) {
                compilation.report(ForeignKeyDiagnostics.referencesNoEntity(
                        basic.site(), written.get(), use, compilation.entityNames()));
            }
            return Optional.empty();
        }
        Optional<TargetColumn> column = referenced(basic, use, target.get());
        if (column.isEmpty() || !basic.isResolved()) {
            return Optional.empty();
        }
        if (!ColumnFamily.isComparable(basic.column().type(), column.get().type())) {
            compilation.report(
                    ForeignKeyDiagnostics.referencesOtherType(basic.site(), use, target.get(), column.get()));
            return Optional.empty();
        }
        return Optional.of(mapping(
                List.of(links.columnOf(entity, basic)),
                target.get(),
                List.of(column.get().name()),
                List.of(basic.path()),
                use));
    }

    private Optional<TargetColumn> referenced(AttributeDraft.Basic basic, AnnotationUse use, Target target) {
        String attribute = use.text("attribute", "").strip();
        if (attribute.isEmpty()) {
            Optional<List<KeyColumn>> key = target.key();
            if (key.isPresent() && key.get().size() > 1) {
                compilation.report(ForeignKeyDiagnostics.referencesComposite(basic.site(), use, target, key.get()));
            }
            return key.filter(columns -> columns.size() == 1)
                    .map(columns -> new TargetColumn(
                            columns.get(0).name(), columns.get(0).type(), true));
        }
        if (!target.hasAttribute(attribute)) {
            compilation.report(ForeignKeyDiagnostics.referencesNothing(basic.site(), use, target, attribute));
            return Optional.empty();
        }
        Optional<TargetColumn> column = target.columnsAt(attribute)
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0));
        if (column.isPresent() && !target.isUnique(Set.of(column.get().name()))) {
            compilation.report(ForeignKeyDiagnostics.referencesNotUnique(basic.site(), use, target, column.get()));
            return Optional.empty();
        }
        return column;
    }

    private Optional<ForeignKeyMapping> composite(EntityDraft entity, AnnotationUse use) {
        Optional<JavaType> written = use.classLiteral("references");
        Optional<Target> target = target(written);
        if (target.isEmpty()) {
            if (written.isPresent() && !JavaTypes.isUnresolved(written.get())) {
                compilation.report(ForeignKeyDiagnostics.noEntity(entity, written.get(), use));
            }
            return Optional.empty();
        }
        Optional<List<Identifier>> own = own(entity, use);
        Optional<List<Identifier>> referenced = referenced(entity, use, target.get());
        if (own.isEmpty() || referenced.isEmpty()) {
            return Optional.empty();
        }
        if (own.get().size() != referenced.get().size()) {
            compilation.report(ForeignKeyDiagnostics.otherNumber(
                    entity,
                    use,
                    own.get().size(),
                    target.get(),
                    referenced.get().size()));
            return Optional.empty();
        }
        return Optional.of(inKeyOrder(own.get(), target.get(), referenced.get(), use));
    }

    private Optional<List<Identifier>> own(EntityDraft entity, AnnotationUse use) {
        List<Identifier> columns = new ArrayList<>();
        for (String path : use.texts("attributes")) {
            Optional<AttributeDraft> attribute = entity.attributeAt(path);
            if (attribute.isPresent()
                    && attribute.get() instanceof AttributeDraft.Basic basic
                    && entity.tableOf(basic) == 0) {
                columns.add(links.columnOf(entity, basic));
            } else {
                compilation.report(ForeignKeyDiagnostics.namesNothing(
                        entity,
                        use.addressOf("attributes"),
                        path,
                        entity.name(),
                        entity.mainBasics().stream().map(AttributeDraft::path).toList()));
                return Optional.empty();
            }
        }
        return Optional.of(columns);
    }

    private Optional<List<Identifier>> referenced(EntityDraft entity, AnnotationUse use, Target target) {
        if (use.texts("referencedAttributes").isEmpty()) {
            return target.key().map(key -> key.stream().map(KeyColumn::name).toList());
        }
        List<Identifier> columns = new ArrayList<>();
        for (String path : use.texts("referencedAttributes")) {
            Optional<List<TargetColumn>> found = target.columnsAt(path);
            if (found.isEmpty() || found.get().isEmpty()) {
                reportMissing(entity, use, target, path);
                return Optional.empty();
            }
            found.get().forEach(column -> columns.add(column.name()));
        }
        return Optional.of(columns);
    }

    private void reportMissing(EntityDraft entity, AnnotationUse use, Target target, String path) {
        if (!target.hasAttribute(path)) {
            Address address = use.addressOf("referencedAttributes");
            ClassName name = target.name();
            compilation.report(
                    ForeignKeyDiagnostics.namesNothing(entity, address, path, name, target.attributeNames()));
        }
    }

    private static ForeignKeyMapping inKeyOrder(
            List<Identifier> own, Target target, List<Identifier> referenced, AnnotationUse use) {
        List<Identifier> key = target.key()
                .map(columns -> columns.stream().map(KeyColumn::name).toList())
                .orElse(List.of());
        List<Identifier> order = key.size() == referenced.size() && key.containsAll(referenced) ? key : referenced;
        List<Identifier> columns =
                order.stream().map(name -> own.get(referenced.indexOf(name))).toList();
        return mapping(columns, target, order, use.texts("attributes"), use);
    }

    private static ForeignKeyMapping mapping(
            List<Identifier> columns,
            Target target,
            List<Identifier> targetColumns,
            List<String> attributes,
            AnnotationUse use) {
        return new ForeignKeyMapping(
                use.text("name", ""),
                columns,
                target.name(),
                target.table(),
                targetColumns,
                "",
                "",
                true,
                "",
                attributes,
                use.address());
    }
}
