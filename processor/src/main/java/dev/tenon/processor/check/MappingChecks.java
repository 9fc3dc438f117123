package dev.tenon.processor.check;

import dev.tenon.processor.check.attribute.AccessMismatchCheck;
import dev.tenon.processor.check.attribute.AttributeKindCheck;
import dev.tenon.processor.check.attribute.AutoApplyCheck;
import dev.tenon.processor.check.attribute.ColumnOnRelationshipCheck;
import dev.tenon.processor.check.attribute.ContradictionCheck;
import dev.tenon.processor.check.attribute.ConversionNameCheck;
import dev.tenon.processor.check.attribute.ConverterClassCheck;
import dev.tenon.processor.check.attribute.EnumeratedCheck;
import dev.tenon.processor.check.attribute.LobCheck;
import dev.tenon.processor.check.attribute.MapKeyCheck;
import dev.tenon.processor.check.attribute.MisplacedAnnotationCheck;
import dev.tenon.processor.check.attribute.NullContradictionCheck;
import dev.tenon.processor.check.attribute.PrimitiveNullCheck;
import dev.tenon.processor.check.attribute.TemporalCheck;
import dev.tenon.processor.check.attribute.TransientMappingCheck;
import dev.tenon.processor.check.column.CollectionColumnsCheck;
import dev.tenon.processor.check.column.ColumnSizeCheck;
import dev.tenon.processor.check.column.ColumnTableCheck;
import dev.tenon.processor.check.column.ConstraintColumnsCheck;
import dev.tenon.processor.check.column.DuplicateColumnCheck;
import dev.tenon.processor.check.column.EnumLengthCheck;
import dev.tenon.processor.check.column.ImplicitCombiningCheck;
import dev.tenon.processor.check.column.IndexNameCheck;
import dev.tenon.processor.check.column.NameCheck;
import dev.tenon.processor.check.column.NeverWrittenCheck;
import dev.tenon.processor.check.column.OverrideConflictCheck;
import dev.tenon.processor.check.entity.AbstractEmbeddableCheck;
import dev.tenon.processor.check.entity.AbstractEntityCheck;
import dev.tenon.processor.check.entity.ClassKindCheck;
import dev.tenon.processor.check.entity.EntityInheritanceCheck;
import dev.tenon.processor.check.entity.EntityNameCheck;
import dev.tenon.processor.check.entity.ForgottenEntityCheck;
import dev.tenon.processor.check.entity.GenericEntityCheck;
import dev.tenon.processor.check.entity.NestingCheck;
import dev.tenon.processor.check.entity.PrivateClassCheck;
import dev.tenon.processor.check.entity.RoleConflictCheck;
import dev.tenon.processor.check.entity.SharedTableCheck;
import dev.tenon.processor.check.entity.TableWithoutEntityCheck;
import dev.tenon.processor.check.entity.UnmappedSuperclassCheck;
import dev.tenon.processor.check.feature.CallbackCheck;
import dev.tenon.processor.check.feature.ForeignAnnotationCheck;
import dev.tenon.processor.check.feature.LazyBasicCheck;
import dev.tenon.processor.check.feature.UnbuiltAnnotationCheck;
import dev.tenon.processor.check.feature.UnbuiltFeatureCheck;
import dev.tenon.processor.check.identifier.ComparableKeyCheck;
import dev.tenon.processor.check.identifier.DerivedGenerationCheck;
import dev.tenon.processor.check.identifier.DerivedIdentifierCheck;
import dev.tenon.processor.check.identifier.EmbeddableMembersCheck;
import dev.tenon.processor.check.identifier.EmbeddedIdentifierCheck;
import dev.tenon.processor.check.identifier.GeneratedFinalCheck;
import dev.tenon.processor.check.identifier.GeneratedNonIdentifierCheck;
import dev.tenon.processor.check.identifier.GeneratedTypeCheck;
import dev.tenon.processor.check.identifier.GeneratorNameCheck;
import dev.tenon.processor.check.identifier.GeneratorNumbersCheck;
import dev.tenon.processor.check.identifier.KeyInstantiationCheck;
import dev.tenon.processor.check.identifier.SharedSequenceCheck;
import dev.tenon.processor.check.identifier.SingleGenerationCheck;
import dev.tenon.processor.check.identifier.SingleVersionCheck;
import dev.tenon.processor.check.identifier.UnusedGeneratorCheck;
import dev.tenon.processor.check.identifier.VersionCheck;
import dev.tenon.processor.check.identifier.VersionPrecisionCheck;
import dev.tenon.processor.check.projection.ProjectionAccessCheck;
import dev.tenon.processor.check.projection.ProjectionKindCheck;
import dev.tenon.processor.check.projection.ProjectionTypeCheck;
import dev.tenon.processor.check.relationship.CascadedRemovalCheck;
import dev.tenon.processor.check.relationship.ConstructorCycleCheck;
import dev.tenon.processor.check.relationship.ForeignKeyIndexCheck;
import dev.tenon.processor.check.relationship.GeneratedIdentifierWriteCheck;
import dev.tenon.processor.check.relationship.LimitCheck;
import dev.tenon.processor.check.relationship.LinkTableKeyCheck;
import dev.tenon.processor.check.relationship.MapKeyTypeCheck;
import dev.tenon.processor.check.relationship.NestedCollectionCheck;
import dev.tenon.processor.check.relationship.OneToOneUniqueCheck;
import dev.tenon.processor.check.relationship.OrphanRemovalCheck;
import dev.tenon.processor.check.relationship.OverlapNameCheck;
import dev.tenon.processor.check.relationship.OverlappingWritesCheck;
import dev.tenon.processor.check.relationship.PassiveDeletesCheck;
import dev.tenon.processor.check.relationship.SharedCollectionTableCheck;
import dev.tenon.processor.check.relationship.UnlinkedPairCheck;
import dev.tenon.processor.check.standin.MappedTwiceCheck;
import dev.tenon.processor.check.standin.MappingInterfaceCheck;
import dev.tenon.processor.check.standin.ReachabilityCheck;
import dev.tenon.processor.check.standin.StandInNameCheck;
import dev.tenon.processor.check.standin.StandInTypeCheck;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InternalFailure;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.resolve.name.Names;
import java.util.List;

/** The list of all rules. The only place that makes them. */
public final class MappingChecks {
    private static final List<MappingCheck> RULES = List.of(
            new AbstractEmbeddableCheck(),
            new AbstractEntityCheck(),
            new ClassKindCheck(),
            new EntityInheritanceCheck(),
            new EntityNameCheck(),
            new ForgottenEntityCheck(),
            new GenericEntityCheck(),
            new NestingCheck(),
            new PrivateClassCheck(),
            new RoleConflictCheck(),
            new SharedTableCheck(),
            new TableWithoutEntityCheck(),
            new UnmappedSuperclassCheck(),
            new ComparableKeyCheck(),
            new DerivedGenerationCheck(),
            new DerivedIdentifierCheck(),
            new EmbeddableMembersCheck(),
            new EmbeddedIdentifierCheck(),
            new GeneratedFinalCheck(),
            new GeneratedNonIdentifierCheck(),
            new GeneratedTypeCheck(),
            new GeneratorNameCheck(),
            new GeneratorNumbersCheck(),
            new KeyInstantiationCheck(),
            new SharedSequenceCheck(),
            new SingleGenerationCheck(),
            new SingleVersionCheck(),
            new UnusedGeneratorCheck(),
            new VersionCheck(),
            new VersionPrecisionCheck(),
            new AccessMismatchCheck(),
            new AttributeKindCheck(),
            new AutoApplyCheck(),
            new ColumnOnRelationshipCheck(),
            new ContradictionCheck(),
            new ConversionNameCheck(),
            new ConverterClassCheck(),
            new EnumeratedCheck(),
            new LobCheck(),
            new MapKeyCheck(),
            new MisplacedAnnotationCheck(),
            new NullContradictionCheck(),
            new PrimitiveNullCheck(),
            new TemporalCheck(),
            new TransientMappingCheck(),
            new CollectionColumnsCheck(),
            new ColumnSizeCheck(),
            new ColumnTableCheck(),
            new ConstraintColumnsCheck(),
            new DuplicateColumnCheck(),
            new EnumLengthCheck(),
            new ImplicitCombiningCheck(),
            new IndexNameCheck(),
            new NameCheck(),
            new NeverWrittenCheck(),
            new OverrideConflictCheck(),
            new CascadedRemovalCheck(),
            new ConstructorCycleCheck(),
            new ForeignKeyIndexCheck(),
            new GeneratedIdentifierWriteCheck(),
            new LimitCheck(),
            new LinkTableKeyCheck(),
            new MapKeyTypeCheck(),
            new NestedCollectionCheck(),
            new OneToOneUniqueCheck(),
            new OrphanRemovalCheck(),
            new OverlapNameCheck(),
            new OverlappingWritesCheck(),
            new PassiveDeletesCheck(),
            new SharedCollectionTableCheck(),
            new UnlinkedPairCheck(),
            new ProjectionAccessCheck(),
            new ProjectionKindCheck(),
            new ProjectionTypeCheck(),
            new CallbackCheck(),
            new ForeignAnnotationCheck(),
            new MappingInterfaceCheck(),
            new StandInNameCheck(),
            new StandInTypeCheck(),
            new MappedTwiceCheck(),
            new ReachabilityCheck(),
            new LazyBasicCheck(),
            new UnbuiltAnnotationCheck(),
            new UnbuiltFeatureCheck());

    /** Runs every rule over what was declared and what it means. */
    public void check(Declarations declarations, MappingModel model, Options options, Diagnostics diagnostics) {
        Subjects subjects = new Subjects(declarations, model, new Names(options.naming()));
        Address first = declarations.entities().stream()
                .findFirst()
                .map(entity -> entity.type().address())
                .orElseGet(() -> Address.ofType(""));
        for (MappingCheck rule : RULES) {
            String work = "checking the mappings (" + rule.getClass().getSimpleName() + ")";
            InternalFailure.guard(diagnostics, first, work, () -> rule.check(subjects, diagnostics));
        }
    }
}
