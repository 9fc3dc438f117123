package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.TypeDeclaration.Nesting;

/** TN002: a mapped class has no enclosing instance, so that generated code can make one. */
public final class NestingCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        Nesting nesting = type.type().nesting();
        if (nesting == Nesting.INNER || nesting == Nesting.LOCAL) {
            String word = nesting == Nesting.INNER ? "an inner class" : "a local class";
            diagnostics.report(type.report(Code.TN002, "%s %s is %s".formatted(type.role(), type.display(), word))
                    .found("an instance of %s exists only inside an instance of its enclosing class"
                            .formatted(type.display()))
                    .help("make it static, or move it to a file of its own:")
                    .code("static class " + type.display())
                    .build());
        }
    }
}
