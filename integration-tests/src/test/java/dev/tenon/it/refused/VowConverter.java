package dev.tenon.it.refused;

import jakarta.persistence.AttributeConverter;

/** Knows one vow only. */
class VowConverter implements AttributeConverter<String, Integer> {
    @Override
    public Integer convertToDatabaseColumn(String vow) {
        if (vow != null && !vow.equals("silence")) {
            throw new IllegalArgumentException("no vow: " + vow);
        }
        return vow == null ? null : 1;
    }

    @Override
    public String convertToEntityAttribute(Integer number) {
        return number == null ? null : "silence";
    }
}
