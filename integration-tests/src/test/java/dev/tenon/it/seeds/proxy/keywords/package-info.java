/** A user's keywords by way of association objects: proxies to entities and to values. */
@NullMarked
package dev.tenon.it.seeds.proxy.keywords;

import org.jspecify.annotations.NullMarked;
