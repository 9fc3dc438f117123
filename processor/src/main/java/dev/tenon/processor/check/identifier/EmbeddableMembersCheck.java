package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType.Role;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;

/** TN018: an embeddable has neither an identifier nor a version of its own. */
public final class EmbeddableMembersCheck implements AttributeCheck {
    private static final Set<String> OF_ENTITIES = Set.of(Jakarta.ID, Jakarta.EMBEDDED_ID, Jakarta.VERSION);

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        if (attribute.owner().role() != Role.EMBEDDABLE) {
            return;
        }
        attribute.firstOf(OF_ENTITIES).ifPresent(use -> {
            String word = "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
            diagnostics.report(attribute
                    .report(
                            Code.TN018,
                            use.address(),
                            "%s on %s, an attribute of an embeddable".formatted(word, attribute.display()))
                    .found("%s is part of the entity that embeds it"
                            .formatted(attribute.owner().display()))
                    .help("remove %s here; the entity says what identifies it:".formatted(word))
                    .code("@EmbeddedId %s id;".formatted(attribute.owner().display()))
                    .build());
        });
    }
}
