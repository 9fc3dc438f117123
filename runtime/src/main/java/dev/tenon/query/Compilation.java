package dev.tenon.query;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a query was compiled to, and by whom; one for each {@code Tenon} that runs it. A query in a constant does not keep a
 * closed database alive by that.
 */
final class Compilation {
    private final WeakReference<StatementCompiler> compiler;
    private final CompiledQuery<?> query;
    private final @Nullable Compilation others;

    /** Adds to those of other compilers, as far as they are alive. */
    Compilation(StatementCompiler compiler, CompiledQuery<?> query, @Nullable Compilation others) {
        this.compiler = new WeakReference<>(compiler);
        this.query = query;
        this.others = alive(others);
    }

    /** The compiled query, if that compiler made it. */
    @Nullable
    CompiledQuery<?> madeBy(StatementCompiler asking) {
        for (Compilation each = this; each != null; each = each.others) {
            if (each.compiler.refersTo(asking)) {
                return each.query;
            }
        }
        return null;
    }

    private static @Nullable Compilation alive(@Nullable Compilation first) {
        Compilation each = first;
        while (each != null && each.compiler.get() == null) {
            each = each.others;
        }
        return each;
    }
}
