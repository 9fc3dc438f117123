/** A leaflet in the mail. */
package dev.tenon.it.seeds.basic.late.mail;
