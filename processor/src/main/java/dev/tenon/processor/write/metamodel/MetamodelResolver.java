package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.resolve.attribute.PersistentAttribute;
import dev.tenon.processor.write.metamodel.AttributeForms.Typed;
import dev.tenon.processor.write.metamodel.MetamodelPlan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans metamodel classes from declarations: which attributes there are, of which types, under which names. */
final class MetamodelResolver {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String EMBEDDABLE = "jakarta.persistence.Embeddable";

    private final Declarations declarations;
    private final String suffix;
    private final Diagnostics diagnostics;

    MetamodelResolver(Declarations declarations, String suffix, Diagnostics diagnostics) {
        this.declarations = declarations;
        this.suffix = suffix;
        this.diagnostics = diagnostics;
    }

    MetamodelPlan resolve(HierarchyDeclaration mapped) {
        TypeDeclaration type = mapped.type();
        NameableTypes types = new NameableTypes(declarations, mapped.home());
        List<PersistentAttribute> attributes = PersistentAttribute.of(mapped);
        return new MetamodelPlan(
                metamodelOf(type.name(), mapped.annotatedType()),
                mapped,
                kind(type),
                isTyped(type),
                type.modifiers().visibility() == Visibility.PUBLIC,
                new LintReader(types).read(type, attributes),
                plans(mapped, attributes, types));
    }

    private List<AttributePlan> plans(
            HierarchyDeclaration mapped, List<PersistentAttribute> attributes, NameableTypes types) {
        AttributeForms forms = new AttributeForms(declarations, types);
        ProxyForms proxies = new ProxyForms(declarations, types, forms, attributes);
        MemberNames.Allocation allocation = new MemberNames.Allocation();
        List<String> constants = attributes.stream()
                .map(attribute -> allocation.constant(attribute.name()))
                .toList();
        List<AttributePlan> plans = new ArrayList<>();
        for (PersistentAttribute attribute : attributes) {
            MemberNames names = allocation.names(attribute.name(), constants.get(plans.size()));
            Typed typed = proxies.of(attribute).orElseGet(() -> forms.of(attribute));
            Optional<ClassName> path = typed.leadsTo().flatMap(target -> path(target, types));
            AttributePlan plan = new AttributePlan(
                    attribute, typed.form(), typed.arguments(), typed.target(), path, typed.hops(), names);
            reportRenaming(mapped, plan);
            plans.add(plan);
        }
        return plans;
    }

    /** The path class of what an attribute leads to, if there is or will be one. */
    private Optional<ClassName> path(JavaType target, NameableTypes types) {
        if (!(target instanceof JavaType.Declared declared)) {
            return Optional.empty();
        }
        Optional<HierarchyDeclaration> found = types.declaration(declared.name().canonical());
        ClassName path = metamodelOf(
                        declared.name(),
                        found.map(HierarchyDeclaration::annotatedType).orElseGet(() -> annotatedType(declared.name())))
                .nestedClass("Path");
        boolean writtenNow = found.map(HierarchyDeclaration::type)
                .filter(type -> type.fromSource() && isTyped(type) && kind(type) != Kind.MAPPED_SUPERCLASS)
                .isPresent();
        return writtenNow || declarations.classes().containsKey(path.canonicalName())
                ? Optional.of(path)
                : Optional.empty();
    }

    /** Of an entity of an earlier compilation. */
    private dev.tenon.processor.model.declaration.ClassName annotatedType(
            dev.tenon.processor.model.declaration.ClassName entity) {
        EntityMapping compiled = declarations.compiled().get(entity.canonical());
        return compiled == null ? entity : compiled.annotatedType();
    }

    private ClassName metamodelOf(
            dev.tenon.processor.model.declaration.ClassName mapped,
            dev.tenon.processor.model.declaration.ClassName annotatedType) {
        return NameableTypes.className(mapped.generated(suffix, annotatedType));
    }

    private static boolean isTyped(TypeDeclaration type) {
        return type.typeParameters().isEmpty() && type.modifiers().visibility() != Visibility.PRIVATE;
    }

    private static Kind kind(TypeDeclaration type) {
        if (type.isAnnotated(ENTITY)) {
            return Kind.ENTITY;
        }
        return type.isAnnotated(EMBEDDABLE) ? Kind.EMBEDDABLE : Kind.MAPPED_SUPERCLASS;
    }

    private void reportRenaming(HierarchyDeclaration mapped, AttributePlan plan) {
        TypeDeclaration type = mapped.type();
        String metamodel = metamodelOf(type.name(), mapped.annotatedType()).simpleName();
        MemberNames names = plan.names();
        boolean fieldRenamed = !names.field().equals(plan.name());
        boolean pathRenamed = plan.path().isPresent() && !names.method().equals(plan.name());
        if (!fieldRenamed && !pathRenamed) {
            return;
        }
        String renamed = metamodel + "." + (fieldRenamed ? names.field() : names.method() + "()");
        diagnostics.report(
                Diagnostic.of(Code.TN047, address(type, plan), "attribute " + plan.name() + " is called " + renamed)
                        .found("the name " + plan.name()
                                + " is taken: by a Java keyword, a method of every class, or another member of "
                                + metamodel)
                        .help("use that name, or rename the attribute; to silence this note:")
                        .code("@SuppressWarnings(\"" + Code.TN047 + "\")")
                        .suppressed(suppressed(type, plan))
                        .build());
    }

    private static List<String> suppressed(TypeDeclaration type, AttributePlan plan) {
        List<String> suppressed = new ArrayList<>(type.suppressed());
        plan.attribute().member().annotation("java.lang.SuppressWarnings").stream()
                .map(use -> use.texts("value"))
                .forEach(suppressed::addAll);
        return suppressed;
    }

    /** An inherited attribute may stand in a class file, which has no positions. */
    private static Address address(TypeDeclaration type, AttributePlan plan) {
        return plan.attribute().member().declaringClass().equals(type.name())
                ? plan.attribute().member().address()
                : type.address();
    }
}
