package dev.tenon.it.relationships.replaced;

/** The waybill's number, and the line's position. */
record WaybillLineId(String waybill, int position) {}
