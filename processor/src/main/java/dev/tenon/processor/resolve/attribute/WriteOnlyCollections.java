package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Optional;

/** Refuses what a collection that is never loaded cannot be (COL-9). */
final class WriteOnlyCollections {
    private WriteOnlyCollections() {}

    /** What is wrong with a relationship that is held so. */
    static Optional<Diagnostic> problem(AttributeSite site, HeldType held) {
        if (!(held instanceof HeldType.Many many) || many.container() != Container.WRITE_ONLY) {
            return Optional.empty();
        }
        if (site.isInsideEmbedded()) {
            return Optional.of(refused(site, "is part of an embedded value", "declare it in the entity"));
        }
        if (site.isAnnotated(Jakarta.ORDER_COLUMN)) {
            return Optional.of(refused(
                    site,
                    "has positions, which nobody knows who does not load it",
                    "order the queries of it instead: @OrderBy(\"…\")"));
        }
        if (site.isAnnotated(TenonNames.VIEW_ONLY)) {
            return Optional.of(refused(site, "is only read, too", "remove @ViewOnly, or hold it in a List"));
        }
        if (isEager(site)) {
            return Optional.of(refused(site, "is fetched eagerly", "remove fetch = EAGER"));
        }
        return site.access().isWritable()
                ? Optional.empty()
                : Optional.of(refused(
                        site, "cannot be set, and a session has to put its own there", "let it be set: remove final"));
    }

    private static boolean isEager(AttributeSite site) {
        return site.member().annotations().stream()
                .anyMatch(use -> Jakarta.owns(use.type())
                        && use.has("fetch")
                        && use.constant("fetch", "LAZY").equals("EAGER"));
    }

    /** Values have no rows of their own to be found by. */
    static Diagnostic ofValues(AttributeSite site) {
        return refused(site, "holds values", "hold them in a List or Set, or let them be entities: @OneToMany");
    }

    private static Diagnostic refused(AttributeSite site, String why, String help) {
        return Diagnostic.of(Code.TN416, site.address(), site.label() + " is write-only, and " + why)
                .suppressed(site.suppressed())
                .found(site.member().type().display() + " " + site.name())
                .help(help)
                .build();
    }
}
