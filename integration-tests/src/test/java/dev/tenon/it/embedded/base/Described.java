package dev.tenon.it.embedded.base;

import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;

/** Between the root and the entities: adds an attribute of a type that each entity chooses. */
@MappedSuperclass
public abstract class Described<K extends Serializable, T extends Comparable<?>> extends Stored<K> {
    private T detail;

    /** The detail. */
    public T getDetail() {
        return detail;
    }

    /** Sets the detail. */
    public void setDetail(T detail) {
        this.detail = detail;
    }

    /** Sets what subclasses may see. */
    public void setRemark(String remark) {
        this.remark = remark;
    }

    /** The remark. */
    public String getRemark() {
        return remark;
    }
}
