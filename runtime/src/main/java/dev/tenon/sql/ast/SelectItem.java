package dev.tenon.sql.ast;

import dev.tenon.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** An item of a select list, under a name of its own or, with null, none. */
public record SelectItem(ValueExpression value, @Nullable Identifier name) {
    /** An item without a name. */
    public static SelectItem of(ValueExpression value) {
        return new SelectItem(value, null);
    }
}
