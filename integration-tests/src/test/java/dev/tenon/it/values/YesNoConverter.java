package dev.tenon.it.values;

import jakarta.persistence.AttributeConverter;

/** Sees nulls too: what is not known is a column value of its own. */
class YesNoConverter implements AttributeConverter<Boolean, String> {
    @Override
    public String convertToDatabaseColumn(Boolean value) {
        if (value == null) {
            return "?";
        }
        return value ? "yes" : "no";
    }

    @Override
    public Boolean convertToEntityAttribute(String text) {
        return text.equals("?") ? null : Boolean.valueOf(text.equals("yes"));
    }
}
