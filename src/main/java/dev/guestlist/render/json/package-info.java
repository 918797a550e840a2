/**
 * Plans and reports as JSON, both ways. Each field is declared once, in a {@link
 * dev.guestlist.render.json.Codec}: the same declaration writes and reads it, so that the two
 * always agree. Reading rejects what it does not know and says where.
 */
@NullMarked
package dev.guestlist.render.json;

import org.jspecify.annotations.NullMarked;
