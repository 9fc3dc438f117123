package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Set;

/** TN153: removing one owner would remove targets that other owners still have, unless {@code @SingleParent} says no. */
public final class CascadedRemovalCheck implements AttributeCheck {
    private static final Set<String> SHARED_TARGETS = Set.of(Jakarta.MANY_TO_MANY, Jakarta.MANY_TO_ONE);
    private static final Set<String> REMOVING = Set.of("ALL", "REMOVE");

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .firstOf(SHARED_TARGETS)
                .filter(use -> !attribute.has(TenonNames.SINGLE_PARENT))
                .filter(use -> use.constants("cascade").stream().anyMatch(REMOVING::contains))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN153,
                                use.addressOf("cascade"),
                                "removing a %s removes its %s, which others may share"
                                        .formatted(attribute.owner().display(), attribute.name()))
                        .found("many %s can refer to one target of %s"
                                .formatted(attribute.owner().display(), attribute.display()))
                        .help("cascade what a shared target allows:")
                        .code("cascade = {CascadeType.PERSIST, CascadeType.MERGE}")
                        .build()));
    }
}
