package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import dev.tenon.Ref;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Generator;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.FinalAttribute;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.Members;
import dev.tenon.spi.References;
import dev.tenon.spi.SelfFilling;
import dev.tenon.spi.SharedColumn;
import dev.tenon.spi.Values;
import dev.tenon.spi.Versions;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueTypes;
import java.sql.SQLException;

/** The classes of the runtime that generated code mentions. */
final class RuntimeNames {
    static final ClassName REF = ClassName.get(Ref.class);
    static final ClassName ASSOCIATION = ClassName.get(Association.class);
    static final ClassName ATTRIBUTE_TYPE = ClassName.get(AttributeType.class);
    static final ClassName COLUMN = ClassName.get(Column.class);
    static final ClassName ENTITY_TYPE = ClassName.get(EntityType.class);
    static final ClassName GENERATOR = ClassName.get(Generator.class);
    static final ClassName JOIN = ClassName.get(Join.class);
    static final ClassName TABLE = ClassName.get(Table.class);
    static final ClassName CHANGES = ClassName.get(Changes.class);
    static final ClassName ENTRY = ClassName.get(EntityEntry.class);
    static final ClassName LOADER = ClassName.get(EntityLoader.class);
    static final ClassName PERSISTER = ClassName.get(EntityPersister.class);
    static final ClassName UNIT = ClassName.get(EntityUnit.class);
    static final ClassName FINAL_ATTRIBUTE = ClassName.get(FinalAttribute.class);
    static final ClassName KEY_LIST = ClassName.get(KeyList.class);
    static final ClassName SCOPE = ClassName.get(LoadScope.class);
    static final ClassName MEMBERS = ClassName.get(Members.class);
    static final ClassName REFERENCES = ClassName.get(References.class);
    static final ClassName SELF_FILLING = ClassName.get(SelfFilling.class);
    static final ClassName SHARED_COLUMN = ClassName.get(SharedColumn.class);
    static final ClassName VALUES = ClassName.get(Values.class);
    static final ClassName VERSIONS = ClassName.get(Versions.class);
    static final ClassName IDENTIFIER = ClassName.get(Identifier.class);
    static final ClassName QUALIFIED_NAME = ClassName.get(QualifiedName.class);
    static final ClassName DATA_TYPE = ClassName.get(DataType.class);
    static final ClassName KIND = ClassName.get(DataType.Kind.class);
    static final ClassName BINDER = ClassName.get(ParameterBinder.class);
    static final ClassName ROW = ClassName.get(RowReader.class);
    static final ClassName VALUE_TYPES = ClassName.get(ValueTypes.class);
    static final ClassName SQL_EXCEPTION = ClassName.get(SQLException.class);

    private RuntimeNames() {}
}
