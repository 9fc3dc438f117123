package dev.tenon.processor.write.index;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;

/** A named module has to provide its index: there, {@code META-INF/services} is ignored in silence. */
public final class ModuleProvision {
    private ModuleProvision() {}

    /**
     * Reports a named module without the line. To be asked after the round that brought the index in: a module's
     * directives are read once, and one that names a class which does not exist yet is dropped.
     *
     * @param index the canonical name of the index
     * @param entity one of the entities in it, where the report goes
     */
    public static void check(String index, Address entity, EarlierBuild build, Diagnostics diagnostics) {
        if (build.module().isEmpty() || build.providedIndexes().contains(index)) {
            return;
        }
        diagnostics.report(Diagnostic.of(
                        Code.TN902, entity, "module " + build.module().get() + " does not provide its entities")
                .found("module-info.java provides no dev.tenon.spi.EntityIndex; in a named module META-INF/services is"
                        + " ignored")
                .help("add to module-info.java:")
                .code("provides dev.tenon.spi.EntityIndex with " + index + ";")
                .build());
    }
}
