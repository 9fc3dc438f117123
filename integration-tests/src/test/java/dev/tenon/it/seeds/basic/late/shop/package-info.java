/** A leaflet of a shop. */
package dev.tenon.it.seeds.basic.late.shop;
