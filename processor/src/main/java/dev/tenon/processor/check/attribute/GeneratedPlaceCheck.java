package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.TenonNames;

/** TN090: what the database makes is read back into an attribute of the entity itself. */
public final class GeneratedPlaceCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        if (attribute.owner().role() == MappedType.Role.EMBEDDABLE) {
            attribute
                    .use(TenonNames.GENERATED)
                    .ifPresent(use -> diagnostics.report(attribute
                            .report(
                                    Code.TN090,
                                    use.address(),
                                    "%s is generated inside of an embeddable".formatted(attribute.display()))
                            .found(
                                    "an embedded value is given as a whole, and need not be there when the row is written")
                            .help("map the column by an attribute of the entity")
                            .build()));
        }
    }
}
