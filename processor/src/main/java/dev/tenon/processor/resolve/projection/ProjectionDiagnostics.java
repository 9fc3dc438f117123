package dev.tenon.processor.resolve.projection;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What there is to say about projections that cannot be resolved. */
final class ProjectionDiagnostics {
    private ProjectionDiagnostics() {}

    /** TN501. */
    static Diagnostic namesNoPath(
            TypeDeclaration projection, Member.Field component, EntityMapping entity, DeadEnd end) {
        String written = component.name();
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN501,
                        component.address(),
                        projection.name().simple() + "." + written + " names no path of "
                                + entity.name().simple())
                .suppressed(projection.suppressed());
        String listed = end.place().label() + " has "
                + Suggestions.listed(end.rest(), end.place().names());
        Optional<String> collection = end.collection();
        if (collection.isPresent()) {
            return diagnostic
                    .found(collection.get() + " of " + end.place().label()
                            + " is a collection, and a record is made of one row")
                    .help("select values over a join instead, and map them with .to("
                            + projection.name().simple() + "::new)")
                    .build();
        }
        diagnostic.found(
                end.isAtTheBeginning()
                        ? "\"" + written + "\"; " + listed
                        : end.place().path() + " leads to " + end.place().label() + "; " + listed);
        Suggestions.nearest(written, end.candidates(written)).ifPresent(near -> diagnostic
                .help("did you mean \"" + near + "\"?")
                .code(component.type().display() + " " + near));
        return diagnostic.build();
    }

    /** TN504. */
    static Diagnostic noEntity(
            TypeDeclaration projection,
            AnnotationUse annotation,
            JavaType named,
            Optional<TypeDeclaration> known,
            MappingModel model) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN504,
                        annotation.addressOf("value"),
                        projection.name().simple() + " projects " + named.display() + ", which is no entity")
                .suppressed(projection.suppressed());
        if (known.filter(type -> type.isAnnotated(Jakarta.ENTITY)).isPresent()) {
            return diagnostic
                    .found(named.display() + " was compiled without tenon-processor")
                    .help("compile its module with tenon-processor")
                    .build();
        }
        if (known.filter(type -> type.isAnnotated(Jakarta.EMBEDDABLE)).isPresent()) {
            return diagnostic
                    .found(named.display() + " is embeddable; its values stand in the rows of entities")
                    .help("name the entity that has it, and the value in the components")
                    .build();
        }
        List<String> entities = List.copyOf(new TreeSet<>(model.all().values().stream()
                .map(entity -> entity.name().simple())
                .toList()));
        diagnostic.found(named.display() + "; the entities are " + Suggestions.listed(named.display(), entities));
        Suggestions.nearest(named.display(), entities)
                .ifPresentOrElse(
                        near -> diagnostic.help("did you mean " + near + "?").code("@Projection(" + near + ".class)"),
                        () -> diagnostic.help("name the entity whose rows the record is made of"));
        return diagnostic.build();
    }
}
