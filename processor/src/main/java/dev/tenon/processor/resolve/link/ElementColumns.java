package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.List;
import java.util.Optional;

/** Resolves the columns by which a collection's table refers to the owner. */
public final class ElementColumns {
    private final Compilation compilation;
    private final JoinColumnResolver joinColumns;

    /** Reports to that compilation. */
    public ElementColumns(Compilation compilation) {
        this.compilation = compilation;
        this.joinColumns = new JoinColumnResolver(compilation);
    }

    /** The columns, in the order of the owner's key; empty if that is unknown, or after a report. */
    public Optional<List<LinkColumn>> resolve(EntityDraft entity, AttributeDraft.Elements elements, Links links) {
        List<AnnotationUse> written =
                elements.table().map(use -> use.annotations("joinColumns")).orElse(List.of());
        return joinColumns.resolve(
                JoinSite.of(elements.site(), false),
                written,
                links.target(entity),
                compilation.names().named(entity.nameWith(elements)));
    }

    /** The constraint over them. */
    public ForeignKeyMapping foreignKey(List<LinkColumn> columns, Target owner, AttributeDraft.Elements elements) {
        return ForeignKeys.over(
                columns, owner, elements.table().flatMap(use -> use.nested("foreignKey")), elements.site());
    }
}
