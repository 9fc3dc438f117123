package dev.tenon.query;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** What a query was compiled to, and by whom; a query in a constant does not keep a closed database alive by that. */
final class Compilation {
    private final WeakReference<StatementCompiler> compiler;
    private final CompiledQuery<?> query;

    Compilation(StatementCompiler compiler, CompiledQuery<?> query) {
        this.compiler = new WeakReference<>(compiler);
        this.query = query;
    }

    /** The compiled query, if that compiler made it. */
    @Nullable
    CompiledQuery<?> madeBy(StatementCompiler asking) {
        return compiler.refersTo(asking) ? query : null;
    }
}
