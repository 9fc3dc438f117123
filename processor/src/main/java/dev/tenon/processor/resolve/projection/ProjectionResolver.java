package dev.tenon.processor.resolve.projection;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.ProjectionMapping;
import dev.tenon.processor.model.mapping.ProjectionMapping.Component;
import dev.tenon.processor.model.mapping.ProjectionMapping.Source;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;

/** Resolves {@code @Projection} records over the entities of a compilation. */
public final class ProjectionResolver {
    private final Declarations declarations;
    private final MappingModel model;
    private final Diagnostics diagnostics;
    private final PathSearch paths;

    /** A resolver over everything that the compilation can see. */
    public ProjectionResolver(Declarations declarations, MappingModel model, Diagnostics diagnostics) {
        this.declarations = declarations;
        this.model = model;
        this.diagnostics = diagnostics;
        this.paths = new PathSearch(model);
    }

    /** The records whose entity is known. */
    public List<ProjectionMapping> resolve() {
        return declarations.projections().stream()
                .flatMap(type -> resolve(type).stream())
                .toList();
    }

    private Optional<ProjectionMapping> resolve(TypeDeclaration type) {
        AnnotationUse projection = type.annotation(TenonNames.PROJECTION).orElseThrow();
        Optional<JavaType> named = projection.classLiteral("value");
        if (named.isEmpty() || type.kind() != TypeDeclaration.Kind.RECORD) {
            // Another processor still has to make the class, or the compiler says that it is missing; or TN503.
            return Optional.empty();
        }
        Optional<ClassName> source = named.filter(JavaType.Declared.class::isInstance)
                .map(declared -> ((JavaType.Declared) declared).name())
                .filter(name -> model.entity(name.canonical()).isPresent());
        if (source.isEmpty()) {
            reportNoEntity(type, projection, named.get());
        }
        return source.map(name -> new ProjectionMapping(type.name(), name, components(type, name), type.address()));
    }

    private List<Component> components(TypeDeclaration type, ClassName source) {
        EntityMapping entity = model.entity(source.canonical()).orElseThrow();
        return type.fields().stream()
                .filter(field -> !field.modifiers().isStatic())
                .map(field ->
                        new Component(field.name(), field.type(), source(type, field, entity, source), field.address()))
                .toList();
    }

    private Optional<Source> source(
            TypeDeclaration type, Member.Field component, EntityMapping entity, ClassName source) {
        Optional<Source> found = paths.find(entity, source, component.name());
        if (found.isEmpty()) {
            diagnostics.report(ProjectionDiagnostics.namesNoPath(
                    type, component, entity, paths.deadEnd(entity, source, component.name())));
        }
        return found;
    }

    private void reportNoEntity(TypeDeclaration type, AnnotationUse projection, JavaType named) {
        Optional<TypeDeclaration> known = named instanceof JavaType.Declared declared
                ? Optional.ofNullable(declarations.classes().get(declared.name().canonical()))
                        .or(() -> Optional.ofNullable(
                                declarations.embeddables().get(declared.name().canonical())))
                        .map(hierarchy -> hierarchy.type())
                : Optional.empty();
        boolean fromSource = known.filter(TypeDeclaration::fromSource).isPresent();
        if (fromSource
                && known.filter(found -> found.isAnnotated(Jakarta.ENTITY)).isPresent()) {
            return; // It could not be read, which is reported.
        }
        diagnostics.report(ProjectionDiagnostics.noEntity(type, projection, named, known, model));
    }
}
