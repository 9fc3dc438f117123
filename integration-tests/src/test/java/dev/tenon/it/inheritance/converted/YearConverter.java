package dev.tenon.it.inheritance.converted;

import jakarta.persistence.AttributeConverter;
import java.time.Year;

/** Fails where there is nothing to convert. */
class YearConverter implements AttributeConverter<Year, String> {
    @Override
    public String convertToDatabaseColumn(Year year) {
        return "AD " + year.getValue();
    }

    @Override
    public Year convertToEntityAttribute(String text) {
        return Year.parse(text.substring(3));
    }
}
