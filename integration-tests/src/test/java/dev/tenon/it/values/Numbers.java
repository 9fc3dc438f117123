package dev.tenon.it.values;

import jakarta.persistence.Entity;

/** One attribute of each primitive type. */
@Entity
class Numbers extends Row {
    boolean flag;
    byte tiny;
    short small;
    int whole;
    long wide;
    char letter = 'x';
    float single;
    double twofold;
}
