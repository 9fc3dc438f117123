/** Objects that got another identifier and are removed before that is written. */
package dev.tenon.it.keys.removed;
