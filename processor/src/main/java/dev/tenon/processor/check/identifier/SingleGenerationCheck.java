package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;

/** TN027: one part of an identifier can be generated (PKC-6). */
public final class SingleGenerationCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isEntity()) {
            return;
        }
        List<DeclaredAttribute> generated = classes.attributesOf(type).stream()
                .filter(attribute -> attribute.isIdentifier() && attribute.has(Jakarta.GENERATED_VALUE))
                .toList();
        generated.stream()
                .skip(1)
                .forEach(second -> diagnostics.report(second.report(
                                Code.TN027,
                                second.use(Jakarta.GENERATED_VALUE)
                                        .orElseThrow()
                                        .address(),
                                "a second generated value in the identifier of %s: %s"
                                        .formatted(type.display(), second.name()))
                        .found("%s is generated already"
                                .formatted(generated.get(0).display()))
                        .help("generate one of them, and assign the other")
                        .build()));
    }
}
