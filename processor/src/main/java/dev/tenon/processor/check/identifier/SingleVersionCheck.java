package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;

/** TN016: one version for a row. */
public final class SingleVersionCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isEntity()) {
            return;
        }
        List<DeclaredAttribute> versions = classes.attributesOf(type).stream()
                .filter(attribute -> attribute.has(Jakarta.VERSION))
                .toList();
        versions.stream()
                .skip(1)
                .forEach(second -> diagnostics.report(second.report(
                                Code.TN016,
                                second.use(Jakarta.VERSION).orElseThrow().address(),
                                "%s has a second version: %s".formatted(type.display(), second.name()))
                        .found("%s is the version already"
                                .formatted(versions.get(0).display()))
                        .help("remove @Version from one of them")
                        .build()));
    }
}
