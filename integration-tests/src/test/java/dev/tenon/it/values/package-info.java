/** Basic attributes of every type: stored, loaded, compared, changed and left alone. */
package dev.tenon.it.values;
