package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.IdentifierMapping.Form;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import java.util.List;
import java.util.Optional;

/**
 * The attributes that identify an entity.
 *
 * @param parts basic attributes and to-one relationships, in key order; those inside the embedded one for that form
 * @param embedded the embedded identifier
 * @param idClass the {@code @IdClass}
 */
public record IdentifierDraft(
        Form form,
        List<AttributeDraft> parts,
        Optional<AttributeDraft.Embedded> embedded,
        Optional<AnnotationUse> idClass) {

    public IdentifierDraft {
        parts = List.copyOf(parts);
    }

    static IdentifierDraft unresolved() {
        return new IdentifierDraft(Form.UNRESOLVED, List.of(), Optional.empty(), Optional.empty());
    }
}
