package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;

/** TN078: a version that the database makes is made by each UPDATE, or it would never tell two apart (VER-3). */
public final class GeneratedVersionCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(TenonNames.GENERATED)
                .filter(use -> attribute.has(Jakarta.VERSION)
                        && !use.constant("value", "INSERT").equals("INSERT_AND_UPDATE"))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN078,
                                use.address(),
                                "the version %s is made by INSERT alone".formatted(attribute.display()))
                        .found("a version that stays as it is shows no change")
                        .help("if the database makes another one with each UPDATE, say so:")
                        .code("@Generated(Generated.Event.INSERT_AND_UPDATE)")
                        .help("otherwise remove @Generated; Tenon counts then")
                        .build()));
    }
}
